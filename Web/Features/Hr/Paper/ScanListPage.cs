using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>A page of scans, and where more are uploaded.</summary>
public sealed record ScanListPage(ScanFilter Filter, IReadOnlyList<ScanLine> Lines, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 50;

    /// <summary>The field of the form that uploads.</summary>
    public const string Files = "Files";

    public static async Task<ScanListPage> LoadAsync(
        TrainingDb db, string? state, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = ScanFilter.Of(state);
        var lines = filter.Narrow(ScanLine.Of(db));
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        var shown = await lines.OrderByDescending(line => line.UploadedAt).ThenBy(line => line.Id)
            .Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return new(filter, shown, pagination, zone);
    }
}
