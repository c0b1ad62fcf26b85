using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Ladder;

/// <summary>The ladder's settings as HR tries them, and the new hire for whom it asks.</summary>
public sealed class LadderForm : IValidatableObject
{
    [Display(Name = "days")]
    public int NudgeAfter { get; set; }

    /// <summary><c>4, 1, 0</c></summary>
    public string? DaysBeforeDue { get; set; }

    [Display(Name = "days")]
    public int OverdueAfter { get; set; }

    [Display(Name = "days")]
    public int AgainAfter { get; set; }

    [Display(Name = "days")]
    public int AgainEvery { get; set; }

    [Display(Name = "number")]
    public int AgainAtMost { get; set; }

    [Required(ErrorMessage = "Enter the day of receipt."), Display(Name = "date")]
    public DateOnly? ReceivedOn { get; set; }

    [Display(Name = "date")]
    public DateOnly? LeaveFrom { get; set; }

    [Display(Name = "date")]
    public DateOnly? LeaveTo { get; set; }

    /// <summary>As they would stand in the configuration.</summary>
    private LadderOptions Options => new()
    {
        NudgeAfter = NudgeAfter,
        DaysBeforeDue = Days,
        OverdueAfter = OverdueAfter,
        AgainAfter = AgainAfter,
        AgainEvery = AgainEvery,
        AgainAtMost = AgainAtMost,
    };

    public Domain.Reminders.Ladder ToLadder() => Options.Ladder;

    /// <summary>The deadline of the new hire.</summary>
    public Deadline ToDeadline(int days) => new(ReceivedOn!.Value, days, Pauses:
        LeaveFrom is { } from && LeaveTo is { } to ? [new Pause(Guid.Empty, from, to, "Leave", "", default)] : null);

    public static LadderForm Of(LadderOptions options, DateOnly today) => new()
    {
        NudgeAfter = options.NudgeAfter,
        DaysBeforeDue = string.Join(", ", options.Ladder.BeforeDue),
        OverdueAfter = options.OverdueAfter,
        AgainAfter = options.AgainAfter,
        AgainEvery = options.AgainEvery,
        AgainAtMost = options.AgainAtMost,
        ReceivedOn = today,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var faults = new List<ValidationResult>();
        var options = Options;
        if (Days is null)
            faults.Add(new("Enter one or more days with commas between them, for example 4, 1, 0.", [nameof(DaysBeforeDue)]));
        else
            Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        if (ReceivedOn is { Year: < 2000 or > 2199 })
            faults.Add(new("Enter a day of this century.", [nameof(ReceivedOn)]));
        if (LeaveFrom is null != LeaveTo is null)
            faults.Add(new("Enter both the first and the last day of the leave, or neither.", [LeaveTo is null ? nameof(LeaveTo) : nameof(LeaveFrom)]));
        if (LeaveTo < LeaveFrom)
            faults.Add(new("The last day of the leave lies before the first. Change one of them.", [nameof(LeaveTo)]));
        if (LeaveFrom is { Year: < 2000 or > 2199 } || LeaveTo >= LeaveFrom?.AddYears(2))
            faults.Add(new("Enter a leave of at most two years, in this century.", [nameof(LeaveTo)]));
        return faults;
    }

    /// <summary>Null when they are not written as days.</summary>
    private int[]? Days
    {
        get
        {
            var written = (DaysBeforeDue ?? "").Split(',', StringSplitOptions.TrimEntries);
            var days = written.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : -1).ToArray();
            return days.Contains(-1) ? null : days;
        }
    }
}
