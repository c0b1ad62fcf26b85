using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    private const string Outstanding = """
        "SignedOn" IS NULL AND "PaperReturnedOn" IS NULL AND "Exit_Kind" IS NULL
        """;

    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.Property(a => a.Id).ValueGeneratedNever();
        assignment.Property(a => a.AssignedBy).HasMaxLength(200);
        assignment.OwnsOne(a => a.Receipt, receipt =>
        {
            receipt.HasIndex(r => r.On);
            receipt.HasIndex(r => r.On, "IX_Assignments_Outstanding_Received").HasFilter(Outstanding);
        });
        assignment.Property(a => a.Extensions).HasJson();
        assignment.Property(a => a.Pauses).HasJson();
        // Two people who move the same due date: the second one's save is refused.
        assignment.Property(a => a.Extensions).IsConcurrencyToken();
        assignment.Property(a => a.Pauses).IsConcurrencyToken();
        assignment.OwnsOne(a => a.Exit, exit =>
        {
            exit.Property(e => e.Reason).HasMaxLength(2000);
            exit.Property(e => e.By).HasMaxLength(200);
        });
        assignment.HasOne<Employee>().WithMany().HasForeignKey(a => a.EmployeeId);
        assignment.HasOne<PublishedEdition>().WithMany().HasForeignKey(a => a.EditionId);

        assignment.HasIndex(a => new { a.EmployeeId, a.EditionId }).IsUnique();
        assignment.HasIndex(a => a.DueOn);
        assignment.HasIndex(a => a.NextReminderOn);
        assignment.HasIndex(a => a.DeclinedAt);
        // The lists that are short among many, each as its filter finds it.
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_Outstanding").HasFilter(Outstanding);
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_OnTheWay").HasFilter("\"SignedOn\" IS NOT NULL AND \"DeliveredAt\" IS NULL");
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_Unconfirmed").HasFilter("\"DeliveredAt\" IS NOT NULL AND \"ConfirmedAt\" IS NULL");
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_Undelivered").HasFilter("\"DeliveredAt\" IS NULL AND \"ConfirmedAt\" IS NOT NULL");
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_OnPaper").HasFilter("\"PaperReturnedOn\" IS NOT NULL");
        assignment.HasIndex(a => a.DueOn, "IX_Assignments_Closed").HasFilter("\"Exit_Kind\" IS NOT NULL");
        // Two servers that move the same reminder on: the second one's save is refused.
        assignment.Property(a => a.NextReminderOn).IsConcurrencyToken();
        // Two tabs that sign at the same instant, or a signature that meets a paper return: likewise.
        assignment.Property(a => a.SignedAt).IsConcurrencyToken();
        assignment.Property(a => a.PaperReturnedOn).IsConcurrencyToken();
        // Two tabs that take the first step, or the last: likewise, so that the ledger tells of it once.
        assignment.Property(a => a.StartedAt).IsConcurrencyToken();
        assignment.Property(a => a.LessonsDoneAt).IsConcurrencyToken();
        // A delivery or confirmation of a certification that is being corrected: likewise.
        assignment.Property(a => a.DeliveredAt).IsConcurrencyToken();
        assignment.Property(a => a.ConfirmedAt).IsConcurrencyToken();
    }
}

internal sealed class ExtensionRequestMapping : IEntityTypeConfiguration<ExtensionRequest>
{
    public void Configure(EntityTypeBuilder<ExtensionRequest> request)
    {
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Reason).HasMaxLength(Writing.Longest);
        request.Property(r => r.AskedBy).HasMaxLength(200);
        request.Property(r => r.Comment).HasMaxLength(Writing.Longest);
        request.Property(r => r.CommentedBy).HasMaxLength(200);
        request.Property(r => r.Answer).HasMaxLength(Writing.Longest);
        request.Property(r => r.DecidedBy).HasMaxLength(200);
        request.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId);
        // One open request at a time, whatever two tabs do.
        request.HasIndex(r => r.AssignmentId).IsUnique().HasFilter("\"DecidedAt\" IS NULL");
        request.HasIndex(r => r.DecidedAt);
        // Two people who decide, or comment, at the same instant: the first one's word stays.
        request.Property(r => r.DecidedAt).IsConcurrencyToken();
        request.Property(r => r.CommentedAt).IsConcurrencyToken();
    }
}

internal sealed class DeclineMapping : IEntityTypeConfiguration<Decline>
{
    public void Configure(EntityTypeBuilder<Decline> decline)
    {
        // One per assignment, whatever two tabs do.
        decline.HasKey(d => d.AssignmentId);
        decline.Property(d => d.AssignmentId).ValueGeneratedNever();
        decline.Property(d => d.Reason).HasMaxLength(Writing.Longest);
        decline.Property(d => d.By).HasMaxLength(200);
        decline.HasOne<Assignment>().WithOne().HasForeignKey<Decline>(d => d.AssignmentId);
    }
}

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.Property(c => c.Id).ValueGeneratedNever();
        conversation.Property(c => c.With).HasMaxLength(Writing.Longest);
        conversation.Property(c => c.Notes).HasMaxLength(Writing.Longest);
        conversation.Property(c => c.By).HasMaxLength(200);
        conversation.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId);
    }
}

internal sealed class ReminderClaimMapping : IEntityTypeConfiguration<ReminderClaim>
{
    public void Configure(EntityTypeBuilder<ReminderClaim> claim)
    {
        claim.ToTable("LadderClaims");
        claim.HasKey(c => new { c.AssignmentId, c.Kind, c.Days, c.DueOn });
        claim.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId);
        claim.HasIndex(c => c.MessageId);
    }
}

internal sealed class ManualReminderMapping : IEntityTypeConfiguration<ManualReminder>
{
    public void Configure(EntityTypeBuilder<ManualReminder> reminder)
    {
        reminder.HasKey(r => new { r.AssignmentId, r.On });
        reminder.Property(r => r.By).HasMaxLength(200);
        reminder.HasOne<Assignment>().WithMany().HasForeignKey(r => r.AssignmentId);
    }
}

internal sealed class CalendarChangeMapping : IEntityTypeConfiguration<CalendarChange>
{
    public void Configure(EntityTypeBuilder<CalendarChange> change)
    {
        // One word of HR on a date, whatever two people do.
        change.HasKey(c => c.On);
        change.Property(c => c.Name).HasMaxLength(Writing.Longest);
        change.Property(c => c.By).HasMaxLength(200);
    }
}

internal sealed class PublishedEditionMapping : IEntityTypeConfiguration<PublishedEdition>
{
    public void Configure(EntityTypeBuilder<PublishedEdition> edition)
    {
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.Property(e => e.BulletinNumber).HasMaxLength(20);
        edition.Property(e => e.BulletinTitle).HasMaxLength(200);
        edition.Property(e => e.ContentHash).HasMaxLength(64);
        edition.HasIndex(e => new { e.BulletinNumber, e.Ordinal }).IsUnique();
    }
}
