using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>Ids are permanent: taken once, and not taken again after they were retired.</summary>
internal static class IdCheck
{
    public static void Run(Course course, IReadOnlyList<LessonText> lessons, Questions questions, FindingList findings)
    {
        findings.RefuseRepeated(course.Lessons, "lesson");
        findings.RefuseRepeated(questions.All.Select(item => item.Id), "item");

        var retired = course.Retired.Select(id => id.Value).ToHashSet();
        var used = lessons.Select(lesson => lesson.Id).Concat(questions.All.Select(item => item.Id));
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
