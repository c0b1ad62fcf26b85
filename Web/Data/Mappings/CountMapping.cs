using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class StandingCountMapping : IEntityTypeConfiguration<StandingCount>
{
    public void Configure(EntityTypeBuilder<StandingCount> count)
    {
        count.ToTable(CountTriggers.Standing);
        count.HasKey(c => new { c.Unit, c.People, c.EditionId, c.Stage, c.HasDueOn, c.Writer });
        count.Property(c => c.Unit).HasMaxLength(200);
    }
}

internal sealed class DueCountMapping : IEntityTypeConfiguration<DueCount>
{
    public void Configure(EntityTypeBuilder<DueCount> count)
    {
        count.ToTable(CountTriggers.Due);
        // The order of the key is the order in which it is read: a stage, a stretch of days.
        count.HasKey(c => new { c.Stage, c.DueOn, c.Unit, c.People, c.EditionId, c.Writer });
        // Of one unit there are few, in every stretch of days.
        count.HasIndex(c => new { c.Unit, c.Stage });
        count.Property(c => c.Unit).HasMaxLength(200);
    }
}
