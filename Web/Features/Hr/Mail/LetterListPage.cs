using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>A page of the letters, the newest first. Letters that come in meanwhile shift no page.</summary>
/// <param name="IsFirst">Whether it begins with the newest.</param>
/// <param name="Last">After which letter the next page begins; null when there is none.</param>
/// <param name="Problems">How many mail problems HR has still to settle.</param>
public sealed record LetterListPage(
    MailFilter Filter, IReadOnlyList<LetterLine> Lines, bool IsFirst, Guid? Last, int Problems, TimeZoneInfo Zone)
{
    private const int Size = 50;

    public static async Task<LetterListPage> LoadAsync(TrainingDb db, MailSearch search, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var filter = new MailFilter(search);
        var lines = filter.Narrow(LetterLine.Of(db));
        var before = Guid.TryParse(search.After, out var id)
            ? await LetterLine.Of(db).SingleOrDefaultAsync(line => line.Id == id, cancellation)
            : null;
        var found = await (before is null ? lines : lines.After(before)).NewestFirst().Take(Size + 1).ToListAsync(cancellation);
        return new(
            filter, [.. found.Take(Size)], before is null, found.Count > Size ? found[Size - 1].Id : null,
            await db.MailProblems.Open().CountAsync(cancellation), zone);
    }
}
