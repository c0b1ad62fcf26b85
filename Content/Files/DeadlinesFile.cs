using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Files;

/// <summary>A deadline in days, the words it is printed in and the clause they are printed in.</summary>
internal sealed record DeadlineText(Placed<string> Id, int Days, Placed<string> Printed, Placed<string> Source);

/// <summary>Reads <c>reference/deadlines.yaml</c>.</summary>
internal static class DeadlinesFile
{
    private const string Path = "reference/deadlines.yaml";

    public static IReadOnlyList<DeadlineText> Read(CourseFolder folder)
    {
        var deadlines = folder.Yaml(Path, fields => fields.Maps("deadlines", deadline => new DeadlineText(
            deadline.Text("id"),
            deadline.Number("days", 1, 366),
            deadline.Text("printed"),
            deadline.Text("source")))) ?? [];
        folder.Findings.RefuseRepeated(deadlines.Select(deadline => deadline.Id), "deadline");
        return deadlines;
    }
}
