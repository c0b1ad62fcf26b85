using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class PaperFormMapping : IEntityTypeConfiguration<PaperForm>
{
    public void Configure(EntityTypeBuilder<PaperForm> form)
    {
        form.HasKey(f => f.RecordNumber);
        form.Property(f => f.RecordNumber).HasMaxLength(20);
        form.Property(f => f.PrintedBy).HasMaxLength(200);
        form.HasOne<Assignment>().WithOne().HasForeignKey<PaperForm>(f => f.AssignmentId);
    }
}

internal sealed class PaperReturnMapping : IEntityTypeConfiguration<PaperReturn>
{
    public void Configure(EntityTypeBuilder<PaperReturn> paper)
    {
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.Property(p => p.RecordNumber).HasMaxLength(20);
        paper.Property(p => p.Reason).HasMaxLength(2000);
        paper.Property(p => p.RecordedBy).HasMaxLength(200);
        paper.Ignore(p => p.Dates);
        paper.OwnsOne(p => p.Voiding, voiding =>
        {
            voiding.Property(v => v.Reason).HasMaxLength(2000);
            voiding.Property(v => v.By).HasMaxLength(200);
        });
        paper.HasOne<Assignment>().WithMany().HasForeignKey(p => p.AssignmentId);
        paper.HasIndex(p => p.RecordNumber);
    }
}

internal sealed class PaperScanMapping : IEntityTypeConfiguration<PaperScan>
{
    public void Configure(EntityTypeBuilder<PaperScan> scan)
    {
        scan.Property(s => s.Id).ValueGeneratedNever();
        scan.Property(s => s.FileName).HasMaxLength(255);
        scan.Property(s => s.Sha256).HasMaxLength(64);
        scan.Property(s => s.UploadedBy).HasMaxLength(200);
        scan.Property(s => s.RecordNumber).HasMaxLength(20);
        scan.Property(s => s.Finding).HasMaxLength(400);
        scan.OwnsOne(s => s.Dismissal, dismissal =>
        {
            dismissal.Property(d => d.Reason).HasMaxLength(Writing.Longest);
            dismissal.Property(d => d.By).HasMaxLength(200);
        });
        scan.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId);
        scan.HasOne<PaperReturn>().WithMany().HasForeignKey(s => s.PaperReturnId);
        scan.HasOne(s => s.Content).WithOne().HasForeignKey<ScanContent>(c => c.ScanId);
        // Two people who file the same scan: the second one's save is refused.
        scan.Property(s => s.PaperReturnId).IsConcurrencyToken();
        scan.HasIndex(s => s.Sha256).IsUnique();
    }
}

internal sealed class ScanContentMapping : IEntityTypeConfiguration<ScanContent>
{
    public void Configure(EntityTypeBuilder<ScanContent> content)
    {
        content.HasKey(c => c.ScanId);
        content.Property(c => c.ScanId).ValueGeneratedNever();
    }
}
