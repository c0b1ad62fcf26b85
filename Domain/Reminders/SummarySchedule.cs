using PolicyTraining.Domain.Calendars;

namespace PolicyTraining.Domain.Reminders;

/// <summary>How often somebody gets a list by e-mail.</summary>
public enum SummaryFrequency
{
    EveryWorkday,

    /// <summary>On chosen days of the week.</summary>
    Weekly,

    /// <summary>On the first of the month.</summary>
    Monthly,
}

/// <summary>The days a summary is meant for. One meant for a day off goes out on the workday after.</summary>
/// <param name="Weekdays">Of a weekly one; otherwise empty.</param>
public sealed record SummarySchedule(SummaryFrequency Frequency, IReadOnlyList<DayOfWeek> Weekdays)
{
    /// <summary>The last day up to <paramref name="today"/> that a summary is meant for, unless that is <paramref name="last"/> or lies before it.</summary>
    /// <param name="last">The day the one before was meant for, or that on which it was asked for.</param>
    public DateOnly? DueOn(DateOnly today, DateOnly last)
    {
        var meant = today;
        while (meant > last && !IsMeant(meant))
            meant = meant.AddDays(-1);
        return meant > last ? meant : null;
    }

    /// <summary>The workday on which the next one after <paramref name="last"/> goes out.</summary>
    public DateOnly NextAfter(DateOnly last, WorkCalendar calendar)
    {
        var day = last.AddDays(1);
        while (!IsMeant(day))
            day = day.AddDays(1);
        while (!calendar.IsWorkday(day))
            day = day.AddDays(1);
        return day;
    }

    private bool IsMeant(DateOnly day) => Frequency switch
    {
        SummaryFrequency.EveryWorkday => true,
        SummaryFrequency.Weekly => Weekdays.Contains(day.DayOfWeek),
        SummaryFrequency.Monthly => day.Day == 1,
        _ => throw new ArgumentOutOfRangeException(nameof(day), Frequency, "Nothing is meant for any day."),
    };
}
