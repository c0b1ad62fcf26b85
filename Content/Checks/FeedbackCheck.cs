using System.Text.RegularExpressions;
using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Checks;

/// <summary>Feedback teaches: it says more than right or wrong, on everything that can be answered.</summary>
internal static partial class FeedbackCheck
{
    private const int FewestWords = 5;
    private const string Mend = "Say what would happen and why, in terms of the clause.";

    public static void Run(CourseText course, FindingList findings)
    {
        foreach (var item in course.Questions.All)
        {
            foreach (var part in item.Parts)
                Check(item, part, findings);
        }

        foreach (var choice in course.Scenarios.SelectMany(scenario => scenario.Nodes).SelectMany(node => node.Choices)
            .Where(choice => IsThin(choice.Choice.Why) || IsThin(choice.Choice.Consequence)))
        {
            findings.Error(choice.At, Codes.ThinFeedback, $"What follows from the choice '{choice.Choice.Id}' only says right or wrong.", Mend);
        }
    }

    private static void Check(ItemText item, PartText part, FindingList findings)
    {
        var which = $"{Noun(item.Kind)} {part.Part.Id} of {item.Id.Value}";
        if (part.Part.Feedback.Length == 0)
            findings.Error(part.At, Codes.NoFeedback, $"There is no feedback on {which}.", Mend);
        else if (IsThin(part.Part.Feedback) || part.Part is Option { Missed: { } missed } && IsThin(missed))
            findings.Error(part.At, Codes.ThinFeedback, $"The feedback on {which} only says right or wrong.", Mend);
    }

    private static string Noun(ItemKind kind) => kind switch
    {
        ItemKind.Order => "step",
        ItemKind.Match or ItemKind.Classify => "row",
        ItemKind.Spot => "segment",
        _ => "option",
    };

    /// <summary>What is left when verdicts and encouragement are taken away.</summary>
    private static bool IsThin(string feedback) => Word().Count(Verdict().Replace(feedback, " ")) < FewestWords;

    [GeneratedRegex(
        @"\b(?:(?:that|this|your answer|the answer) is (?:not )?(?:right|wrong|correct|incorrect)|incorrect|correct|wrong|right|not quite"
            + @"|(?:please )?(?:try|read it|read the clause) (?:it )?(?:once )?(?:again|more)|sorry|well done|good (?:job|choice))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"[\w'’]+")]
    private static partial Regex Word();
}
