using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>A page of the letters that somebody does not have, and whether all mail is held back.</summary>
/// <param name="Unmatched">How many files came back that are about no message of ours.</param>
public sealed record MailProblemListPage(
    MailProblemFilter Filter, IReadOnlyList<MailProblemLine> Lines, Pagination Pagination, MailTrouble Mail, int Unmatched)
{
    private const int Size = 50;

    public TimeZoneInfo Zone => Mail.Zone;

    public static async Task<MailProblemListPage> LoadAsync(
        TrainingDb db, string? state, string? page, int unmatched, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = MailProblemFilter.Of(state);
        var problems = filter.Narrow(db.MailProblems);
        var pagination = Pagination.Of(page, Size, await problems.CountAsync(cancellation));
        return new(
            filter, await MailProblemLine.Of(db, problems).Skip(pagination.Skip).Take(Size).ToListAsync(cancellation), pagination,
            await MailTrouble.LoadAsync(db, zone, cancellation), unmatched);
    }
}
