using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class ExportRecordMapping : IEntityTypeConfiguration<ExportRecord>
{
    public void Configure(EntityTypeBuilder<ExportRecord> export)
    {
        export.Property(e => e.Id).ValueGeneratedNever();
        export.Property(e => e.By).HasMaxLength(200);
        export.Property(e => e.Definition).HasMaxLength(2000);
        export.Property(e => e.Query).HasMaxLength(2000);
        export.Property(e => e.Sha256).HasMaxLength(64);
        export.Property(e => e.FileName).HasMaxLength(200);
        export.HasIndex(e => new { e.At, e.Id }); // the list, newest first
    }
}

internal sealed class FigureCheckMapping : IEntityTypeConfiguration<FigureCheck>
{
    public void Configure(EntityTypeBuilder<FigureCheck> check)
    {
        check.HasKey(c => c.Night);
        check.PrimitiveCollection(c => c.Differences);
    }
}

internal sealed class SummaryMapping : IEntityTypeConfiguration<Summary>
{
    public void Configure(EntityTypeBuilder<Summary> summary)
    {
        summary.Property(s => s.Id).ValueGeneratedNever();
        summary.Property(s => s.Query).HasMaxLength(2000);
        summary.Property(s => s.StoppedBy).HasMaxLength(200);
        summary.Property(s => s.Weekdays).HasJson();
        summary.Ignore(s => s.Schedule);
        summary.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        summary.HasIndex(s => s.StoppedAt);
    }
}
