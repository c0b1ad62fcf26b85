using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Checks;

/// <summary>What was published keeps its meaning: an id is not dropped in silence, and a question that changed is counted anew.</summary>
internal static class SuccessionCheck
{
    public static void Run(CourseText course, CourseText published, FindingList findings)
    {
        var known = Ids(course).Concat(course.Course.Retired.Select(id => id.Value)).ToHashSet();
        foreach (var gone in Ids(published).Where(id => !known.Contains(id)))
        {
            findings.Error(
                course.Course.Bulletin,
                Codes.RetiredId,
                $"'{gone}' was published and is gone.",
                "Name it under 'retired' in course.yaml, or bring it back.");
        }

        var before = published.Questions.All.ToDictionary(item => item.Id.Value);
        foreach (var item in course.Questions.All.Where(item => before.TryGetValue(item.Id.Value, out var old) && IsOtherQuestion(item, old)))
        {
            findings.Error(
                item.Id,
                Codes.SameRevision,
                $"{item.Id.Value} is no longer the question that was published as revision {item.Item.Revision}.",
                $"Write 'revision: {item.Item.Revision + 1}': figures about it begin anew.");
        }
    }

    private static IEnumerable<string> Ids(CourseText course) =>
    [
        .. course.Lessons.Select(lesson => lesson.Id.Value),
        .. course.Questions.All.Select(item => item.Id.Value),
        .. course.Scenarios.Select(scenario => scenario.Id.Value),
    ];

    private static bool IsOtherQuestion(ItemText now, ItemText old) =>
        now.Item.Revision == old.Item.Revision && !Question(now.Item).SequenceEqual(Question(old.Item));

    /// <summary>What somebody reads before answering, and what is right. Feedback may be put better at any time.</summary>
    private static IEnumerable<string> Question(Item item) =>
    [
        item.Stem,
        $"{item.Post}",
        .. item.Interaction.Parts.Select(part => $"{part.Id} {part.Text}"),
        .. item.Interaction is Matching matching ? matching.Choices.Select(choice => $"{choice.Id} {choice.Text}") : [],
        .. item.Interaction.Post(item.Interaction.Key),
    ];
}
