using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.Property(h => h.Id).ValueGeneratedNever();
        hold.Property(h => h.Reason).HasMaxLength(2000);
        hold.Property(h => h.PlacedBy).HasMaxLength(200);
        hold.OwnsOne(h => h.Release, release =>
        {
            release.Property(r => r.Reason).HasMaxLength(2000);
            release.Property(r => r.By).HasMaxLength(200);
        });
        hold.HasOne<Employee>().WithMany().HasForeignKey(h => h.EmployeeId);
        hold.HasOne<Assignment>().WithMany().HasForeignKey(h => h.AssignmentId);
    }
}

internal sealed class DispositionMapping : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> disposition)
    {
        disposition.Property(d => d.Id).ValueGeneratedNever();
        disposition.Property(d => d.RecordNumber).HasMaxLength(20);
        disposition.Property(d => d.Class).HasMaxLength(400);
        disposition.Property(d => d.Explanation).HasMaxLength(1000);
        disposition.Property(d => d.Reason).HasMaxLength(2000);
        disposition.Property(d => d.ApprovedBy).HasMaxLength(200);
        disposition.OwnsMany(d => d.Destroyed, content =>
        {
            content.ToTable("DestroyedContents");
            content.WithOwner().HasForeignKey("DispositionId");
            content.HasKey("DispositionId", nameof(DestroyedContent.Kind), nameof(DestroyedContent.Sha256));
            content.Property(c => c.RecordNumber).HasMaxLength(20);
            content.Property(c => c.Sha256).HasMaxLength(64);
            content.HasIndex(c => c.RecordNumber);
        });
        // A record is destroyed once, whatever two people at HR do.
        disposition.HasOne<Assignment>().WithOne().HasForeignKey<Disposition>(d => d.AssignmentId);
    }
}
