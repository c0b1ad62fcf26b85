using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Team;

/// <summary>What the team has asked: what waits first, then what is answered.</summary>
public sealed record TeamQuestionsPage(IReadOnlyList<InquiryLine> Lines, Pagination Pagination, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public static async Task<TeamQuestionsPage> LoadAsync(
        IQueryable<InquiryLine> own, string? page, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var pagination = Pagination.Of(page, Size, await own.CountAsync(cancellation));
        return new(await own.WaitingFirst().Skip(pagination.Skip).Take(Size).ToListAsync(cancellation), pagination, zone);
    }
}
