using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Content.Checks;

/// <summary>Every item has one right answer among three or more, and feedback on each that teaches.</summary>
internal static class ItemCheck
{
    private const int FewestOptions = 3;
    private const int FewestFeedbackWords = 5;

    private static readonly string[] CatchAlls = ["all of the above", "none of the above", "both of the above"];

    public static void Run(Questions questions, FindingList findings)
    {
        foreach (var item in questions.All)
        {
            CheckKey(item, findings);
            CheckGiveaways(item, findings);
            foreach (var option in item.Options)
                CheckFeedback(item, option, findings);
        }
    }

    private static void CheckKey(ItemText item, FindingList findings)
    {
        var keys = item.Options.Count(option => option.Value.IsKey);
        if (keys != 1)
        {
            findings.Error(
                item.Id,
                Codes.NotOneKey,
                $"{item.Id.Value} has {keys} right answers.",
                "Write 'key: true' on exactly one option.");
        }

        if (item.Options.Count < FewestOptions)
        {
            findings.Error(
                item.Id,
                Codes.TooFewOptions,
                $"{item.Id.Value} has {item.Options.Count} options.",
                "Give it three that someone could well believe.");
        }
    }

    private static void CheckFeedback(ItemText item, Placed<Option> option, FindingList findings)
    {
        var words = option.Value.Feedback.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var which = $"option {option.Value.Id} of {item.Id.Value}";
        if (words == 0)
        {
            findings.Error(
                option,
                Codes.NoFeedback,
                $"There is no feedback on {which}.",
                "Say what would happen and why, in terms of the clause.");
        }
        else if (words < FewestFeedbackWords)
        {
            findings.Error(
                option,
                Codes.ThinFeedback,
                $"The feedback on {which} only says right or wrong.",
                "Say what would happen and why, in terms of the clause.");
        }
    }

    private static void CheckGiveaways(ItemText item, FindingList findings)
    {
        var others = item.Options.Where(option => !option.Value.IsKey).Select(option => option.Value.Text.Length).DefaultIfEmpty().Max();
        foreach (var option in item.Options)
        {
            // Forty percent longer than the next longest is what a test-wise reader notices.
            if (option.Value.IsKey && option.Value.Text.Length * 10 > others * 14)
            {
                findings.Warning(
                    option,
                    Codes.Giveaway,
                    $"The right answer of {item.Id.Value} is by far the longest.",
                    "Shorten it, or say more in the others.");
            }

            if (CatchAlls.Any(phrase => option.Value.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Warning(
                    option,
                    Codes.Giveaway,
                    $"Options of {item.Id.Value} are shuffled, so nothing is above.",
                    "Write out what is meant.");
            }
        }
    }
}
