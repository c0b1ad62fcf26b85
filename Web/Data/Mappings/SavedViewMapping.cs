using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Id).ValueGeneratedNever();
        view.Property(v => v.Owner).HasMaxLength(200);
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName).UseCollation(Collations.IgnoringCase);
        view.Property(v => v.Query).HasMaxLength(2000);
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.OwnerId);
        // One of a name, whatever two tabs do.
        view.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
    }
}
