using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>A page of the disposition list.</summary>
public sealed record RetentionPage(
    RetentionFilter Filter, RetentionRule Rule, IReadOnlyList<RetentionLine> Lines, Pagination Pagination, DateOnly Today)
{
    private const int Size = 50;

    /// <summary>Only what is past its date and not held can be chosen.</summary>
    public bool Offers(RetentionLine line) => Filter == RetentionFilter.Past && !line.IsHeld;

    public bool OffersAny => Lines.Any(Offers);

    public static async Task<RetentionPage> LoadAsync(
        TrainingDb db, string? list, string? page, RetentionRule rule, DateOnly today, CancellationToken cancellation)
    {
        var filter = RetentionFilter.Of(list);
        var lines = filter.Narrow(RetentionLine.Of(db), rule, today);
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        var shown = await lines.OrderBy(line => line.ReturnedOn).ThenBy(line => line.Name).ThenBy(line => line.AssignmentId)
            .Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return new(filter, rule, shown, pagination, today);
    }
}
