using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;

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
        certification.HasOne(c => c.Delivery).WithOne().HasForeignKey<Delivery>(d => d.CertificationId);
        certification.HasOne(c => c.Confirmation).WithOne().HasForeignKey<Confirmation>(c => c.CertificationId);

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
