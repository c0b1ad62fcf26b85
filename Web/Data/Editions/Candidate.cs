using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Data.Editions;

/// <summary>A folder's files, read and checked, and compared with what was published of the same bulletin.</summary>
/// <param name="Edition">Null when a finding is an error.</param>
/// <param name="PublishedHash">Of what was published under the same ordinal; null when nothing was.</param>
public sealed record Candidate(ContentFiles Files, Edition? Edition, IReadOnlyList<Finding> Findings, string? PublishedHash)
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task<Candidate> ReadAsync(string folder, TrainingDb db, CancellationToken cancellation)
    {
        var files = ContentFiles.FromFolder(folder);
        var (edition, findings) = EditionReader.Read(files);
        if (edition is null)
            return new(files, null, findings, null);

        var published = await db.Editions.Of(edition).Select(same => same.ContentHash).SingleOrDefaultAsync(cancellation);
        var before = published is null ? await db.Editions.Before(edition).Select(earlier => earlier.Files).FirstOrDefaultAsync(cancellation) : null;
        var broken = before is null ? [] : EditionReader.Compare(files, ContentFiles.FromJson(before));
        return new(files, broken.Count == 0 ? edition : null, [.. findings, .. broken], published);
    }
}
