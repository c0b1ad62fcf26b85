using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain.Reminders;

namespace PolicyTraining.Web.Reminders;

/// <summary>When reminders go out: configuration section <c>Ladder</c>. All days are calendar days.</summary>
public sealed class LadderOptions : IValidatableObject
{
    public const string Section = "Ladder";

    /// <summary>The edition allows 14 days, and what is said before the due date has to fall between it and receipt.</summary>
    private const int LastDayBefore = 13;

    [Range(1, LastDayBefore, ErrorMessage = "Ladder:NudgeAfter must be 1 to 13 days after receipt, so that the nudge falls before the due date.")]
    public int NudgeAfter { get; set; } = Ladder.Default.NudgeAfter;

    /// <summary>Days before the due date, 0 for the date itself. Left out, the default.</summary>
    public int[]? DaysBeforeDue { get; set; }

    [Range(1, 60, ErrorMessage = "Ladder:OverdueAfter must be 1 to 60 days after the due date.")]
    public int OverdueAfter { get; set; } = Ladder.Default.OverdueAfter;

    [Range(2, 90, ErrorMessage = "Ladder:AgainAfter must be 2 to 90 days after the due date.")]
    public int AgainAfter { get; set; } = Ladder.Default.AgainAfter;

    [Range(1, 90, ErrorMessage = "Ladder:AgainEvery must be 1 to 90 days.")]
    public int AgainEvery { get; set; } = Ladder.Default.AgainEvery;

    [Range(0, 20, ErrorMessage = "Ladder:AgainAtMost must be 0 to 20 repetitions: who has not answered by then is for HR to talk with.")]
    public int AgainAtMost { get; set; } = Ladder.Default.AgainAtMost;

    /// <summary>The time of day in the agency's zone from which a day's reminders go out.</summary>
    public TimeOnly SendAt { get; set; } = new(8, 0);

    public Ladder Ladder => new(
        NudgeAfter, DaysBeforeDue is { Length: > 0 } given ? given : Ladder.Default.BeforeDue, OverdueAfter, AgainAfter, AgainEvery, AgainAtMost);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var days = Ladder.BeforeDue;
        if (days.Any(day => day is < 0 or > LastDayBefore))
            yield return new("Ladder:DaysBeforeDue must be 0 to 13 days each, so that reminders fall between receipt and due date.", [nameof(DaysBeforeDue)]);
        if (days.Distinct().Count() < days.Count)
            yield return new("Ladder:DaysBeforeDue names a day twice; name each once.", [nameof(DaysBeforeDue)]);
        if (AgainAfter <= OverdueAfter)
            yield return new("Ladder:AgainAfter must be later than Ladder:OverdueAfter, which comes first.", [nameof(AgainAfter)]);
    }
}
