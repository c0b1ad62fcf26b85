using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Recipient).HasMaxLength(600);
        message.Property(m => m.Subject).HasMaxLength(400);
        message.Property(m => m.Outcome).HasMaxLength(2000);
        message.HasOne<Assignment>().WithMany().HasForeignKey(m => m.AssignmentId);
        message.HasOne<Certification>().WithMany().HasForeignKey(m => m.CertificationId);
        message.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);

        message.HasIndex(m => new { m.State, m.NextAttemptAt });
        // A certification is mailed to each recipient by one message only, however often it is sealed.
        message.HasIndex(m => new { m.CertificationId, m.Kind }).IsUnique().HasFilter("\"CertificationId\" IS NOT NULL");
    }
}
