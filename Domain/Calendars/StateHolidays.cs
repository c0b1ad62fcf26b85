namespace PolicyTraining.Domain.Calendars;

/// <summary>The legal holidays of the state's service, Wis. Stat. 230.35(4)(a), computed by rule for any year.</summary>
public static class StateHolidays
{
    /// <summary>The holiday that <paramref name="date"/> is, or stands in for; null when it is none.</summary>
    public static string? NameOf(DateOnly date) => (date.Month, date.Day, date.DayOfWeek) switch
    {
        (1, 1, _) => "New Year’s Day",
        (1, >= 15 and <= 21, DayOfWeek.Monday) => "Martin Luther King Jr. Day",
        (5, >= 25, DayOfWeek.Monday) => "Memorial Day",
        (7, 4, _) => "Independence Day",
        (9, <= 7, DayOfWeek.Monday) => "Labor Day",
        (11, >= 22 and <= 28, DayOfWeek.Thursday) => "Thanksgiving Day",
        (12, 24, _) => "Christmas Eve",
        (12, 25, _) => "Christmas Day",
        (12, 31, _) => "New Year’s Eve",
        // The statute moves these three, and no others, to the Monday when they fall on a Sunday.
        (1, 2, DayOfWeek.Monday) => "New Year’s Day (observed)",
        (7, 5, DayOfWeek.Monday) => "Independence Day (observed)",
        (12, 26, DayOfWeek.Monday) => "Christmas Day (observed)",
        _ => null,
    };

    /// <summary>Every holiday of a year, in order.</summary>
    public static IEnumerable<(DateOnly On, string Name)> Of(int year)
    {
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            if (NameOf(date) is { } name)
                yield return (date, name);
            if (date == DateOnly.MaxValue)
                yield break;
        }
    }
}
