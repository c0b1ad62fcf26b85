using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.ExtensionRequests;

/// <summary>A page of the requests for more time.</summary>
public sealed record ExtensionRequestListPage(
    ExtensionRequestFilter Filter, IReadOnlyList<ExtensionRequestLine> Lines, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public static async Task<ExtensionRequestListPage> LoadAsync(
        TrainingDb db, string? state, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = ExtensionRequestFilter.Of(state);
        var lines = filter.Narrow(ExtensionRequestLine.Of(db)).AsNoTracking();
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        return new(filter, await lines.Skip(pagination.Skip).Take(Size).ToListAsync(cancellation), pagination, zone);
    }
}
