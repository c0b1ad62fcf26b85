using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>A page of the reconciliation.</summary>
/// <param name="Counts">Each list, counted for the same people.</param>
/// <param name="Sealed">How many of the list have a document to download.</param>
public sealed record ReturnListPage(
    ReturnFilter Filter, IReadOnlyList<ReturnCount> Counts, IReadOnlyList<string> Units, IReadOnlyList<ReturnLine> Lines,
    Pagination Pagination, int Sealed, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public IEnumerable<SelectListItem> UnitItems =>
        Units.Select(unit => new SelectListItem(unit, unit, unit == Filter.Unit)).Prepend(new("All units", ""));

    public bool CanConfirm => Filter.List == ReturnList.Unconfirmed;

    public string ArchiveAddress => $"/hr/returns/archive{Filter.QueryOf(Filter.List)}";

    public static async Task<ReturnListPage> LoadAsync(TrainingDb db, ReturnSearch search, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = ReturnFilter.Of(search);
        var counts = await ReturnCount.LoadAsync(db, filter, ReturnList.All, cancellation);
        var lines = await filter.LinesAsync(db, cancellation);
        var pagination = Pagination.Of(search.Page, Size, counts.Single(count => count.List == filter.List).Count);
        return new(
            filter,
            counts,
            await db.UnitsAsync(cancellation),
            await lines.Skip(pagination.Skip).Take(Size).ToListAsync(cancellation),
            pagination,
            await lines.CountAsync(line => line.SealedAt != null, cancellation),
            zone);
    }
}
