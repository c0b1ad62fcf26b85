using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class CertificationMapping : IEntityTypeConfiguration<Certification>
{
    public void Configure(EntityTypeBuilder<Certification> certification)
    {
        certification.Property(c => c.Id).ValueGeneratedNever();
        certification.Property(c => c.RecordNumber).HasMaxLength(20);
        certification.Property(c => c.EvidenceHash).HasMaxLength(64);
        certification.HasOne<Assignment>().WithMany().HasForeignKey(c => c.AssignmentId);
        certification.HasOne(c => c.Evidence).WithOne().HasForeignKey<RecordedEvidence>(e => e.CertificationId);
        certification.HasOne(c => c.Document).WithOne().HasForeignKey<SealedDocument>(d => d.CertificationId);
        certification.HasOne(c => c.TimestampWait).WithOne().HasForeignKey<TimestampWait>(w => w.CertificationId);
        certification.HasOne(c => c.Delivery).WithOne().HasForeignKey<Delivery>(d => d.CertificationId);
        certification.HasOne(c => c.Confirmation).WithOne().HasForeignKey<Confirmation>(c => c.CertificationId);
        certification.HasOne(c => c.Supersession).WithOne().HasForeignKey<Supersession>(s => s.CertificationId);
        certification.HasOne(c => c.Withdrawal).WithOne().HasForeignKey<Withdrawal>(w => w.CertificationId);

        // One signature per assignment, whatever two tabs or two servers do.
        certification.HasIndex(c => new { c.AssignmentId, c.Ordinal }).IsUnique();
        certification.HasIndex(c => c.RecordNumber).IsUnique();
    }
}

internal sealed class RecordedEvidenceMapping : IEntityTypeConfiguration<RecordedEvidence>
{
    public void Configure(EntityTypeBuilder<RecordedEvidence> evidence)
    {
        evidence.HasKey(e => e.CertificationId);
        evidence.Property(e => e.CertificationId).ValueGeneratedNever();
        evidence.Property(e => e.SignedName).HasMaxLength(200);
    }
}

internal sealed class SigningDraftMapping : IEntityTypeConfiguration<SigningDraft>
{
    public void Configure(EntityTypeBuilder<SigningDraft> draft)
    {
        draft.HasKey(d => d.AssignmentId);
        draft.Property(d => d.AssignmentId).ValueGeneratedNever();
        draft.Property(d => d.TypedName).HasMaxLength(200);
        draft.HasOne<Assignment>().WithOne().HasForeignKey<SigningDraft>(d => d.AssignmentId);
    }
}

internal sealed class SealedDocumentMapping : IEntityTypeConfiguration<SealedDocument>
{
    public void Configure(EntityTypeBuilder<SealedDocument> document)
    {
        document.HasKey(d => d.CertificationId);
        document.Property(d => d.CertificationId).ValueGeneratedNever();
        document.Property(d => d.Sha256).HasMaxLength(64);
        document.HasIndex(d => d.Sha256); // a file that somebody brings is looked for by it
    }
}

internal sealed class TimestampWaitMapping : IEntityTypeConfiguration<TimestampWait>
{
    public void Configure(EntityTypeBuilder<TimestampWait> wait)
    {
        wait.HasKey(w => w.CertificationId);
        wait.Property(w => w.CertificationId).ValueGeneratedNever();
        wait.Property(w => w.Why).HasMaxLength(500);
    }
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.HasKey(d => d.CertificationId);
        delivery.Property(d => d.CertificationId).ValueGeneratedNever();
    }
}

internal sealed class ConfirmationMapping : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> confirmation)
    {
        confirmation.HasKey(c => c.CertificationId);
        confirmation.Property(c => c.CertificationId).ValueGeneratedNever();
    }
}

internal sealed class SupersessionMapping : IEntityTypeConfiguration<Supersession>
{
    public void Configure(EntityTypeBuilder<Supersession> supersession)
    {
        supersession.HasKey(s => s.CertificationId);
        supersession.Property(s => s.CertificationId).ValueGeneratedNever();
        supersession.Property(s => s.RosterName).HasMaxLength(200);
        supersession.Property(s => s.Unit).HasMaxLength(200);
        supersession.Property(s => s.Position).HasMaxLength(200);
        supersession.Property(s => s.Reason).HasMaxLength(Writing.Longest);
        supersession.Property(s => s.By).HasMaxLength(200);
        supersession.HasOne<Certification>().WithOne().HasForeignKey<Supersession>(s => s.SuccessorId);
    }
}

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.HasKey(w => w.CertificationId);
        withdrawal.Property(w => w.CertificationId).ValueGeneratedNever();
        withdrawal.Property(w => w.Reason).HasMaxLength(Writing.Longest);
        withdrawal.Property(w => w.By).HasMaxLength(200);
    }
}
