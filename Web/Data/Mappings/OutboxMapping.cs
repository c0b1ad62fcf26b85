using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Jobs;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Mail.Wordings;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Recipient).HasMaxLength(600);
        message.Property(m => m.Reached).HasMaxLength(600);
        message.Ignore(m => m.AddressesReached);
        message.Ignore(m => m.AddressesThatHaveIt);
        message.Property(m => m.Subject).HasMaxLength(400);
        message.Property(m => m.Outcome).HasMaxLength(2000);
        message.HasOne<Assignment>().WithMany().HasForeignKey(m => m.AssignmentId);
        message.HasOne<Certification>().WithMany().HasForeignKey(m => m.CertificationId);
        message.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);

        message.HasIndex(m => new { m.State, m.NextAttemptAt });
        message.HasIndex(m => m.EmployeeId).HasFilter("\"EmployeeId\" IS NOT NULL"); // a person's own digests
        message.HasIndex(m => m.ClaimedAt); // the throttle counts the last minute
        message.HasIndex(m => new { m.QueuedAt, m.Id }); // HR's list, page after page
        message.HasIndex(m => m.QueuedAt, "IX_Outbox_Queued").HasFilter("\"State\" = 'Queued'"); // the few among all that were ever sent
        // A certification is mailed to each recipient by one message only, however often it is sealed.
        message.HasIndex(m => new { m.CertificationId, m.Kind }).IsUnique().HasFilter("\"CertificationId\" IS NOT NULL");
    }
}

internal sealed class SentLetterMapping : IEntityTypeConfiguration<SentLetter>
{
    public void Configure(EntityTypeBuilder<SentLetter> letter)
    {
        letter.HasKey(l => l.MessageId);
        letter.Property(l => l.MessageId).ValueGeneratedNever();
        letter.Property(l => l.InternetMessageId).HasMaxLength(400);
        letter.Property(l => l.Attachments).HasJson();
        letter.HasOne<OutboxMessage>().WithOne().HasForeignKey<SentLetter>(l => l.MessageId);
    }
}

internal sealed class MailProblemMapping : IEntityTypeConfiguration<MailProblem>
{
    public void Configure(EntityTypeBuilder<MailProblem> problem)
    {
        problem.Property(p => p.Id).ValueGeneratedNever();
        problem.Property(p => p.Address).HasMaxLength(600);
        problem.Property(p => p.Words).HasMaxLength(2000);
        problem.Property(p => p.SentAgainBy).HasMaxLength(200);
        problem.Property(p => p.DismissedBy).HasMaxLength(200);
        problem.Property(p => p.DismissedBecause).HasMaxLength(Writing.Longest);
        // Two people who settle it at once: the second is told so.
        problem.Property(p => p.SentAgainAt).IsConcurrencyToken();
        problem.Property(p => p.DismissedAt).IsConcurrencyToken();
        problem.HasOne<OutboxMessage>().WithMany().HasForeignKey(p => p.MessageId);
        problem.HasIndex(p => p.Since).HasFilter("\"SentAgainAt\" IS NULL AND \"DismissedAt\" IS NULL");
    }
}

internal sealed class MailPauseMapping : IEntityTypeConfiguration<MailPause>
{
    public void Configure(EntityTypeBuilder<MailPause> pause)
    {
        pause.Property(p => p.Id).ValueGeneratedNever();
        pause.Property(p => p.Reason).HasMaxLength(Writing.Longest);
        pause.Property(p => p.BeganBy).HasMaxLength(200);
        pause.Property(p => p.EndedBy).HasMaxLength(200);
        pause.Property(p => p.EndedAt).IsConcurrencyToken();
        // Looked at before every message, and never two of them.
        pause.HasIndex(p => p.Lasts).IsUnique().HasFilter("\"Lasts\"");
    }
}

internal sealed class DigestClaimMapping : IEntityTypeConfiguration<DigestClaim>
{
    public void Configure(EntityTypeBuilder<DigestClaim> claim)
    {
        claim.HasKey(c => new { c.Kind, c.RecipientId, c.Period });
        claim.HasIndex(c => c.MessageId);
    }
}

internal sealed class HeartbeatMapping : IEntityTypeConfiguration<Heartbeat>
{
    public void Configure(EntityTypeBuilder<Heartbeat> heartbeat)
    {
        heartbeat.HasKey(h => h.Work);
        heartbeat.Property(h => h.Work).HasMaxLength(80);
        heartbeat.Property(h => h.Fault).HasMaxLength(2000);
    }
}

internal sealed class DigestChoiceMapping : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> choice)
    {
        choice.Property(c => c.Id).ValueGeneratedNever();
        choice.Property(c => c.By).HasMaxLength(200);
        choice.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId);
        choice.HasIndex(c => new { c.Kind, c.EmployeeId, c.At });
    }
}

internal sealed class LetterWordingMapping : IEntityTypeConfiguration<LetterWording>
{
    public void Configure(EntityTypeBuilder<LetterWording> wording)
    {
        wording.Property(w => w.Id).ValueGeneratedNever();
        wording.Property(w => w.Letter).HasMaxLength(80);
        wording.Property(w => w.By).HasMaxLength(200);
        wording.OwnsOne(w => w.Wording, words =>
        {
            words.Property(w => w.Subject).HasMaxLength(Writing.Longest);
            words.Property(w => w.Preheader).HasMaxLength(Writing.Longest);
            words.Property(w => w.Heading).HasMaxLength(Writing.Longest);
            words.Property(w => w.Opening).HasMaxLength(Writing.Longest);
            words.Property(w => w.Closing).HasMaxLength(Writing.Longest);
            words.Ignore(w => w.OpeningParagraphs);
            words.Ignore(w => w.ClosingParagraphs);
        });
        wording.HasIndex(w => new { w.Letter, w.At });
    }
}
