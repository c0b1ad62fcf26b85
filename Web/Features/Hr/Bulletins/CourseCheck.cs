using PolicyTraining.Content.Findings;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Features.Hr.Bulletins;

/// <summary>What came of checking one course's files, and what would have to happen for them to be published.</summary>
/// <param name="Verdict">What they are, in a few words.</param>
/// <param name="Next">What publishing needs; null where there is nothing to publish.</param>
public sealed record CourseCheck(string Folder, IReadOnlyList<Finding> Findings, bool IsSound, string Verdict, string? Next)
{
    public static CourseCheck Of(string folder, Candidate candidate)
    {
        var (verdict, next) = candidate.Edition is { } edition
            ? Sound(edition.Ordinal, candidate.PublishedHash is { } published ? published == edition.ContentHash : null)
            : Faulty(candidate.Findings.Count(finding => finding.Severity == Severity.Error));
        return new(Path.GetFileName(folder), candidate.Findings, candidate.Edition is not null, verdict, next);
    }

    private static (string Verdict, string Next) Faulty(int errors) => (
        $"{errors} {(errors == 1 ? "error" : "errors")} to mend",
        "Mend every error below, then check again. Until then these files are not published.");

    /// <param name="isPublished">Whether these very files were published under this ordinal; null when none were.</param>
    private static (string Verdict, string? Next) Sound(int ordinal, bool? isPublished) => isPublished switch
    {
        true => ($"Sound: they are edition {ordinal} as it was published", null),
        null => (
            $"Sound: they make edition {ordinal}, which is new",
            $"To publish edition {ordinal}, have the server started again. It takes new assignments; nobody's present assignment changes."),
        false => (
            $"Sound, but not edition {ordinal} as it was published",
            $"To publish them, raise 'edition' in course.yaml to {ordinal + 1} and have the server started again. "
                + $"People certify against edition {ordinal}, so it stays as it was."),
    };
}
