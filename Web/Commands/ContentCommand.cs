using System.CommandLine;
using PolicyTraining.Content;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Web.Commands;

/// <summary>
/// <c>content check [FOLDER] [--format text|sarif]</c>: what the authors of a course should mend; exits with 1 when something
/// is an error.
/// </summary>
public static class ContentCommand
{
    private const string Sarif = "sarif";

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER")
        {
            Description = "The course to check: the folder that holds course.yaml. Left out, the courses beside the program.",
            Arity = ArgumentArity.ZeroOrOne,
        }.AcceptExistingOnly();
        var format = new Option<string>("--format")
        {
            Description = "How to say it: text, a line a finding; or sarif, which code hosts and editors show beside the files.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", Sarif);
        var check = new Command("check", "Check the files of a course and say where to mend what") { folder, format };
        check.SetAction(parsed =>
        {
            var folders = parsed.GetValue(folder) is { } chosen ? [chosen.FullName] : ShippedBulletins.Folders;
            var courses = folders.Select(path => new Checked(path, EditionReader.Read(ContentFiles.FromFolder(path)))).ToList();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(format) == Sarif)
                output.WriteLine(SarifLog.Write(courses.SelectMany(course => course.Findings)));
            else
                courses.ForEach(course => course.WriteTo(output));
            return courses.TrueForAll(course => course.Result.Edition is not null) ? 0 : 1;
        });
        return new Command("content", "Check the files that the courses are made of") { check, ContentReview.Create() };
    }

    /// <summary>A folder and what came of checking it.</summary>
    private sealed record Checked(string Folder, ReadResult Result)
    {
        public IEnumerable<(string Address, Finding Finding)> Findings => Result.Findings.Select(finding => (AddressOf(finding), finding));

        public void WriteTo(TextWriter output)
        {
            foreach (var finding in Result.Findings)
                output.WriteLine(finding);
            output.WriteLine(Result.Edition is { } edition ? Summary(edition) : Refusal);
        }

        private string Refusal
        {
            get
            {
                var errors = Result.Findings.Count(finding => finding.Severity == Severity.Error);
                return $"{Path.GetFileName(Folder)} makes no edition: {errors} {(errors == 1 ? "error" : "errors")} to mend.";
            }
        }

        private static string Summary(Edition edition)
        {
            var bulletin = edition.Bulletin;
            return $"P&P {bulletin.Number} {bulletin.Title}, edition {edition.Ordinal}: {bulletin.Clauses.Count()} clauses, "
                + $"{edition.Lessons.Count} lessons, {edition.Bank.Items.Count} assessment items, {edition.Practice.Count()} practice items and {edition.Scenarios.Count()} scenarios. Sound.";
        }

        /// <summary>Relative to where the program was called, as code hosts want it; absolute for a folder elsewhere.</summary>
        private string AddressOf(Finding finding)
        {
            var path = Path.Combine(Folder, finding.File);
            var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
            return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
                ? new Uri(path).AbsoluteUri
                : Uri.EscapeDataString(relative).Replace("%2F", "/", StringComparison.Ordinal).Replace("%5C", "/", StringComparison.Ordinal);
        }
    }
}
