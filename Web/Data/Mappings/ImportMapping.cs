using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class RosterImportMapping : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> import)
    {
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.FileName).HasMaxLength(255);
        import.Property(i => i.Detected).HasMaxLength(500);
        import.Property(i => i.UploadedBy).HasMaxLength(200);
        import.Property(i => i.Headings).HasJson();
        import.Property(i => i.NumberColumns).HasJson();
        import.Property(i => i.Fields).HasJson();
        import.Property(i => i.HeadingsKey).HasMaxLength(64);
        // Two people who apply, correct or undo at once: the second is told.
        import.Property(i => i.State).IsConcurrencyToken();
        import.Property(i => i.PlanFingerprint).HasMaxLength(64).IsConcurrencyToken();
        import.Property(i => i.Refusal).HasMaxLength(2000);
        import.Property(i => i.AppliedBy).HasMaxLength(200);
        import.Property(i => i.UndoneBy).HasMaxLength(200);
        import.OwnsOne(i => i.Counts);
        import.Navigation(i => i.Counts).IsRequired();
        import.HasIndex(i => i.State);
        import.HasIndex(i => i.HeadingsKey);
    }
}

internal sealed class ImportContentMapping : IEntityTypeConfiguration<ImportContent>
{
    public void Configure(EntityTypeBuilder<ImportContent> content)
    {
        content.HasKey(c => new { c.ImportId, c.Kind });
        content.HasOne<RosterImport>().WithMany().HasForeignKey(c => c.ImportId);
    }
}

internal sealed class AssignmentRuleMapping : IEntityTypeConfiguration<AssignmentRule>
{
    public void Configure(EntityTypeBuilder<AssignmentRule> rule)
    {
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Name).HasMaxLength(200);
        rule.Property(r => r.BulletinNumber).HasMaxLength(20);
        rule.Property(r => r.Units).HasJson();
        rule.Property(r => r.PositionContains).HasMaxLength(200);
        rule.Property(r => r.CreatedBy).HasMaxLength(200);
        rule.Ignore(r => r.Scope);
        rule.HasOne<PublishedEdition>().WithMany().HasForeignKey(r => r.EditionId);
    }
}
