using Microsoft.EntityFrameworkCore;
using PolicyTraining.Content;
using PolicyTraining.Content.Findings;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Features.Hr.Bulletins;

/// <summary>What came of checking one course's files, and what would have to happen for them to be published.</summary>
/// <param name="Verdict">What they are, in a sentence.</param>
/// <param name="Next">What publishing needs; null where there is nothing to publish.</param>
public sealed record CourseCheck(string Folder, IReadOnlyList<Finding> Findings, bool IsSound, string Verdict, string? Next)
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task<CourseCheck> OfAsync(string folder, TrainingDb db, CancellationToken cancellation)
    {
        var (edition, findings) = EditionReader.Read(ContentFiles.FromFolder(folder));
        var name = Path.GetFileName(folder);
        if (edition is null)
        {
            var errors = findings.Count(finding => finding.Severity == Severity.Error);
            return new(name, findings, false, $"{errors} {(errors == 1 ? "error" : "errors")} to mend", "Mend every error below, then check again. Until then these files are not published.");
        }

        var published = await db.Editions.Of(edition).Select(published => published.ContentHash).SingleOrDefaultAsync(cancellation);
        var (verdict, next) = (edition.Ordinal, published) switch
        {
            (var ordinal, null) => (
                $"Sound: they make edition {ordinal}, which is new",
                $"To publish edition {ordinal}, have the server started again. It takes new assignments; nobody's present assignment changes."),
            (var ordinal, var hash) when hash == edition.ContentHash => ($"Sound: they are edition {ordinal} as it was published", null),
            var (ordinal, _) => (
                $"Sound, but not edition {ordinal} as it was published",
                $"To publish them, raise 'edition' in course.yaml to {ordinal + 1} and have the server started again. "
                    + $"People certify against edition {ordinal}, so it stays as it was."),
        };
        return new(name, findings, true, verdict, next);
    }
}
