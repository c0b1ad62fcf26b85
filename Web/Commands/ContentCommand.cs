using System.CommandLine;
using PolicyTraining.Content;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Commands;

/// <summary><c>content check [FOLDER]</c>: what the authors of a course should mend; exits with 1 when something is an error.</summary>
public static class ContentCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER")
        {
            Description = "The course to check: the folder that holds course.yaml. Left out, the courses beside the program.",
            Arity = ArgumentArity.ZeroOrOne,
        }.AcceptExistingOnly();
        var check = new Command("check", "Check the files of a course and say where to mend what") { folder };
        check.SetAction(parsed =>
        {
            var folders = parsed.GetValue(folder) is { } chosen ? [chosen.FullName] : ShippedBulletins.Folders;
            var sound = folders.Select(path => Check(path, parsed.InvocationConfiguration.Output)).ToList();
            return sound.TrueForAll(course => course) ? 0 : 1;
        });
        return new Command("content", "Check the files that the courses are made of") { check, ContentReview.Create() };
    }

    private static bool Check(string folder, TextWriter output)
    {
        var (edition, findings) = EditionReader.Read(ContentFiles.FromFolder(folder));
        foreach (var finding in findings)
            output.WriteLine(finding);

        output.WriteLine(edition is null ? Refusal(folder, findings) : Summary(edition));
        return edition is not null;
    }

    private static string Refusal(string folder, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        return $"{Path.GetFileName(folder)} makes no edition: {errors} {(errors == 1 ? "error" : "errors")} to mend.";
    }

    private static string Summary(Edition edition)
    {
        var bulletin = edition.Bulletin;
        return $"P&P {bulletin.Number} {bulletin.Title}, edition {edition.Ordinal}: {bulletin.Clauses.Count()} clauses, "
            + $"{edition.Lessons.Count} lessons, {edition.Bank.Items.Count} assessment items, {edition.Practice.Count()} practice items and {edition.Scenarios.Count()} scenarios. Sound.";
    }
}
