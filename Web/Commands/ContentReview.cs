using System.CommandLine;
using PolicyTraining.Content;
using PolicyTraining.Content.Outlines;

namespace PolicyTraining.Web.Commands;

/// <summary><c>content review FOLDER</c>: writes the course out for those who answer for it and read no YAML.</summary>
internal static class ContentReview
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The course: the folder that holds course.yaml." }.AcceptExistingOnly();
        var review = new Command("review", $"Write {ReviewDocument.FileName}: coverage, every question with its key and feedback, every scenario") { folder };
        review.SetAction(parsed => Write(parsed.GetRequiredValue(folder).FullName, parsed.InvocationConfiguration.Output));
        return review;
    }

    private static int Write(string folder, TextWriter output)
    {
        if (EditionReader.Read(ContentFiles.FromFolder(folder)).Edition is not { } edition)
        {
            output.WriteLine("The files make no edition. `content check` says what to mend.");
            return 1;
        }

        var path = Path.Combine(folder, ReviewDocument.FileName);
        File.WriteAllText(path, ReviewDocument.Write(edition));
        output.WriteLine($"Written to {path}.");
        return 0;
    }
}
