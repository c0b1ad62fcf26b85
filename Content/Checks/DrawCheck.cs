using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>The assessment can be drawn, and a second attempt meets other questions.</summary>
internal static class DrawCheck
{
    public static void Run(Course course, BulletinText bulletin, Questions questions, FindingList findings)
    {
        foreach (var draw in course.Draw)
        {
            var (section, count) = (draw.Value.Section, draw.Value.Count);
            var pool = questions.Assessment.Count(item => item.Clauses is [var first, ..] && first.Value.Section == section);
            if (!bulletin.HasSection(section))
            {
                findings.Error(
                    draw,
                    Codes.UnknownReference,
                    $"The bulletin has no section {section}.",
                    "Name a section of bulletin/bulletin.yaml.");
            }
            else if (count > pool)
            {
                findings.Error(
                    draw,
                    Codes.DrawTooLarge,
                    $"{count} items are drawn from {section}, which has {pool}.",
                    $"Draw at most {pool}, or write more items.");
            }
            else if (count * 2 > pool)
            {
                findings.Warning(
                    draw,
                    Codes.DrawTooLarge,
                    $"{count} of {pool} items are drawn from {section}, so attempts repeat.",
                    $"Write at least {count * 2} items.");
            }
        }
    }
}
