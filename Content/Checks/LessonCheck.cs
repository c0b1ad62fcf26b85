using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>Every block teaches a clause in Markdown that is safe to show, and every practice item is tried once.</summary>
internal static class LessonCheck
{
    public static void Run(IReadOnlyList<LessonText> lessons, Questions questions, FindingList findings)
    {
        foreach (var lesson in lessons)
        {
            findings.RefuseRepeated(lesson.Blocks.Select(block => block.Id), "block");
            foreach (var block in lesson.Blocks.OfType<TeachingText>())
                CheckTeaching(block, findings);
        }

        var tries = lessons.SelectMany(lesson => lesson.Blocks).OfType<TryText>().Select(block => block.Id).ToList();
        findings.RefuseRepeated(tries, "practice item");
        foreach (var attempt in tries.Where(id => questions.Practice.All(item => item.Id.Value != id.Value)))
        {
            findings.Error(
                attempt,
                Codes.UnknownReference,
                $"There is no practice item {attempt.Value}.",
                "Use an id from a 'practice' list of questions/*.yaml.");
        }

        foreach (var item in questions.Practice.Where(item => tries.All(id => id.Value != item.Id.Value)))
        {
            findings.Error(
                item.Id,
                Codes.UnusedPractice,
                $"No lesson tries {item.Id.Value}.",
                $"Put ::try{{{item.Id.Value}}} in a lesson, or move the item to the assessment.");
        }
    }

    private static void CheckTeaching(TeachingText block, FindingList findings)
    {
        TeachingMarkdown.Check(block.Markdown, block.Id.File, block.FirstLine, findings);
        if (block.Cards.Count == 0)
            findings.Error(block.Id, Codes.TeachesNothing, $"'{block.Title}' teaches no clause.", "Put ::clause{…} below the heading.");
        if (string.IsNullOrWhiteSpace(block.Markdown))
            findings.Error(block.Id, Codes.MissingKey, $"'{block.Title}' has no text.", "Explain the clause in a few plain sentences.");
    }
}
