using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>Ids are permanent: taken once, and not taken again after they were retired.</summary>
internal static class IdCheck
{
    public static void Run(CourseText text, FindingList findings)
    {
        var (course, questions) = (text.Course, text.Questions);
        findings.RefuseRepeated(course.Lessons, "lesson");
        findings.RefuseRepeated(questions.All.Select(item => item.Id), "item");

        var retired = course.Retired.Select(id => id.Value).ToHashSet();
        IEnumerable<Placed<string>> used =
            [.. text.Lessons.Select(lesson => lesson.Id), .. questions.All.Select(item => item.Id), .. text.Scenarios.Select(scenario => scenario.Id)];
        foreach (var id in used.Where(id => retired.Contains(id.Value)))
        {
            findings.Error(
                id,
                Codes.RetiredId,
                $"'{id.Value}' was retired and keeps its old meaning.",
                "Choose an id that was never used.");
        }
    }
}
