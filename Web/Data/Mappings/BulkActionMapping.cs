using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Web.Data.Mappings;

internal sealed class BulkActionMapping : IEntityTypeConfiguration<BulkAction>
{
    public void Configure(EntityTypeBuilder<BulkAction> action)
    {
        action.Property(a => a.Id).ValueGeneratedNever();
        action.Property(a => a.Terms).HasConversion(
            terms => JsonSerializer.Serialize(terms, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<BulkTerms>(text, JsonSerializerOptions.Default)!);
        action.Property(a => a.Query).HasMaxLength(2000);
        action.Property(a => a.Definition).HasMaxLength(2000);
        action.Property(a => a.By).HasMaxLength(200);
        action.Property(a => a.UndoneBy).HasMaxLength(200);
        action.HasIndex(a => a.FinishedAt);
        action.HasIndex(a => a.PlannedAt);
        // Two people who confirm the same plan, or undo it, at the same instant: the first one counts.
        action.Property(a => a.ConfirmedAt).IsConcurrencyToken();
        action.Property(a => a.UndoneAt).IsConcurrencyToken();
    }
}

internal sealed class BulkItemMapping : IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkItem> item)
    {
        item.HasKey(i => new { i.ActionId, i.AssignmentId });
        item.Property(i => i.Words).HasMaxLength(Writing.Longest);
        item.HasOne<BulkAction>().WithMany().HasForeignKey(i => i.ActionId);
        item.HasOne<Assignment>().WithMany().HasForeignKey(i => i.AssignmentId);
        item.HasIndex(i => new { i.ActionId, i.State });
    }
}
