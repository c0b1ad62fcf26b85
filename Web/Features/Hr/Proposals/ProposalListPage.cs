using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>A page of what supervisors say of the roster.</summary>
public sealed record ProposalListPage(
    ProposalFilter Filter, IReadOnlyList<RosterProposalLine> Lines, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public static async Task<ProposalListPage> LoadAsync(
        TrainingDb db, string? state, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = ProposalFilter.Of(state);
        var lines = filter.Narrow(RosterProposalLine.Of(db)).AsNoTracking();
        var pagination = Pagination.Of(page, Size, await lines.CountAsync(cancellation));
        return new(filter, await lines.Skip(pagination.Skip).Take(Size).ToListAsync(cancellation), pagination, zone);
    }
}
