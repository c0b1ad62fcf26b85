using System.Collections.Frozen;

namespace PolicyTraining.Domain.Calendars;

/// <summary>The agency's workdays: Monday to Friday but for the legal holidays, and as HR changed them.</summary>
public sealed class WorkCalendar(IEnumerable<CalendarChange> changes)
{
    public static readonly WorkCalendar ByRule = new([]);

    private readonly FrozenDictionary<DateOnly, CalendarChange> _changes = changes.ToFrozenDictionary(change => change.On);

    public bool IsWorkday(DateOnly date) => DayOff(date) is null;

    /// <summary>Why nobody works on <paramref name="date"/>: <c>Saturday</c>, <c>Thanksgiving Day</c>; null on a workday.</summary>
    public string? DayOff(DateOnly date) =>
        _changes.TryGetValue(date, out var change) ? change.IsWorkday ? null : change.Name
        : StateHolidays.NameOf(date) ?? (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? date.DayOfWeek.ToString() : null);

    /// <summary>The first workday of the week that begins on <paramref name="monday"/>; null when nobody works in it.</summary>
    public DateOnly? FirstWorkdayOfWeek(DateOnly monday) =>
        Enumerable.Range(0, 7).Select(day => (DateOnly?)monday.AddDays(day)).FirstOrDefault(day => IsWorkday(day!.Value));
}
