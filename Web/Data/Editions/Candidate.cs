using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>A folder's files, read and checked, and compared with what was published of the same bulletin.</summary>
/// <param name="Edition">Null when a finding is an error.</param>
/// <param name="PublishedHash">Of what was published under the same ordinal; null when nothing was.</param>
public sealed record Candidate(Edition? Edition, IReadOnlyList<Finding> Findings, string? PublishedHash)
{
    public static async Task<Candidate> ReadAsync(ContentFiles files, TrainingDb db, CancellationToken cancellation)
    {
        var (edition, findings) = EditionReader.Read(files);
        if (edition is null)
            return new(null, findings, null);

        var published = await db.Editions.Of(edition).Select(same => same.ContentHash).SingleOrDefaultAsync(cancellation);
        var before = published is null ? await db.Editions.Before(edition).Select(earlier => earlier.Files).FirstOrDefaultAsync(cancellation) : null;
        var broken = before is null ? [] : EditionReader.Compare(files, ContentFiles.FromJson(before));
        return new(broken.Count == 0 ? edition : null, [.. findings, .. broken], published);
    }
}
