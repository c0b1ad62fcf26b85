using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;

namespace PolicyTraining.Domain.Reminders;

/// <summary>The days on which one employee may be written to: workdays outside their pauses.</summary>
internal sealed class OpenDays(Deadline deadline, WorkCalendar calendar)
{
    /// <summary>Why nothing is sent on a day; null when something may be.</summary>
    public string? Closed(DateOnly day) => deadline.IsPausedOn(day) ? "the deadline is paused" : calendar.DayOff(day);

    /// <summary>What speaks of a date ahead is not said once it is past.</summary>
    public bool IsTooLate(Rung rung, DateOnly today) => rung.IsBeforeDue && today > deadline.DueOn;

    /// <summary>
    /// A day off moves what belongs before the due date to the workday before, so that it is not missed, and what comes after
    /// it to the workday after. Who comes back from a pause hears on the first workday, if that is not too late.
    /// </summary>
    public PlannedMessage Place(Rung rung)
    {
        var nominal = Nominal(rung);
        var reason = Closed(nominal);
        if (reason is null)
            return new(rung, nominal, nominal, null);

        var after = Next(nominal, step: 1);
        var on = !rung.IsBeforeDue || (deadline.IsPausedOn(nominal) && after <= deadline.DueOn) ? after : Next(nominal, step: -1);
        return new(rung, nominal, on, reason);
    }

    private DateOnly Nominal(Rung rung) => rung.Kind switch
    {
        RungKind.Nudge => deadline.RunningDay(rung.Days),
        RungKind.BeforeDue => deadline.DueOn.AddDays(-rung.Days),
        _ => deadline.DueOn.AddDays(rung.Days),
    };

    private DateOnly Next(DateOnly day, int step)
    {
        while (Closed(day) is not null)
            day = day.AddDays(step);
        return day;
    }
}
