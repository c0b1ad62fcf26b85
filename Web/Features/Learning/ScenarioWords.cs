using PolicyTraining.Domain.Scenarios;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>How a story speaks of its people and outcomes.</summary>
public static class ScenarioWords
{
    extension(Outcome outcome)
    {
        public string Words => outcome switch
        {
            Outcome.Best => "Best course",
            Outcome.Acceptable => "Acceptable",
            Outcome.Risky => "Risky",
            Outcome.Violation => "Against the policy",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for this outcome."),
        };

        /// <summary>Each outcome has an icon of its own, so that none is told by its colour.</summary>
        public string Icon => outcome switch
        {
            Outcome.Best => "check_circle",
            Outcome.Acceptable => "check",
            Outcome.Risky => "warning",
            _ => "cancel",
        };
    }

    extension(Message message)
    {
        /// <summary>One or two letters in place of a picture.</summary>
        public string Initials => string.Concat(message.From
            .Split(',')[0]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsLetterOrDigit(word[0]))
            .Take(2)
            .Select(word => char.ToUpperInvariant(word[0])));
    }
}
