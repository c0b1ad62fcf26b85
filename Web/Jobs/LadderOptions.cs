using System.ComponentModel.DataAnnotations;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Web.Jobs;

/// <summary>When reminders go out.</summary>
public sealed class LadderOptions
{
    public const string Section = "Ladder";

    [Range(1, 13, ErrorMessage = "Ladder:DaysBeforeDue must be 1 to 13 days, so that the reminder falls between receipt and due date.")]
    public int DaysBeforeDue { get; set; } = Ladder.Default.DaysBeforeDue;

    [Range(1, 60, ErrorMessage = "Ladder:DaysAfterDue must be 1 to 60 days after the due date.")]
    public int DaysAfterDue { get; set; } = Ladder.Default.DaysAfterDue;

    /// <summary>The time of day in the agency's zone from which a day's reminders go out.</summary>
    public TimeOnly SendAt { get; set; } = new(8, 0);

    public Ladder Ladder => new(DaysBeforeDue, DaysAfterDue);
}
