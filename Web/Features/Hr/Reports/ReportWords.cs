using System.Globalization;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Web.Features.Hr.Reports;

/// <summary>Figures of the reports in words.</summary>
public static class ReportWords
{
    extension(Proportion proportion)
    {
        /// <summary>"38%".</summary>
        public string Percent => Words(proportion.Value);

        /// <summary>"27 to 51%": where the true value lies with 95% confidence.</summary>
        public string Range => $"{Words(proportion.Interval.Low)[..^1]} to {Words(proportion.Interval.High)}";
    }

    extension(ItemConcern concern)
    {
        public string Words => concern switch
        {
            ItemConcern.OftenMissed => "Often missed",
            ItemConcern.DistractorBeatsKey => "A wrong answer is the favorite",
            ItemConcern.IdleDistractor => "A wrong answer nobody believes",
            ItemConcern.NegativeCorrelation => "Missed by those who know more",
            _ => throw new ArgumentOutOfRangeException(nameof(concern), concern, "This concern has no words."),
        };

        public string Advice => concern switch
        {
            ItemConcern.OftenMissed => "Fewer than 60% were right. Is the clause explained well enough, and is the key right?",
            ItemConcern.DistractorBeatsKey => "A wrong answer was chosen more often than the right one. Check the key first, then the wording.",
            ItemConcern.IdleDistractor => "Fewer than 5% chose one of the wrong answers. Replace it with what people do believe, or leave it out.",
            ItemConcern.NegativeCorrelation => "Those who were right here did worse on the other questions. The key or the wording may mislead.",
            _ => throw new ArgumentOutOfRangeException(nameof(concern), concern, "This concern has no advice."),
        };
    }

    extension(ItemKind kind)
    {
        public string Words => kind switch
        {
            ItemKind.Single => "Choose one",
            ItemKind.Multi => "Choose all that apply",
            ItemKind.Order => "Put in order",
            ItemKind.Match => "Match",
            ItemKind.Classify => "Sort into categories",
            ItemKind.Spot => "Find the problem",
            ItemKind.EditChoice => "Choose the best rewrite",
            ItemKind.Reflect => "Write and compare",
            ItemKind.Recall => "Recall",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no words."),
        };
    }

    private static string Words(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%");
}
