namespace PolicyTraining.Web.Tests.Reminders.Year;

/// <summary>October 5, 2026 to October 4, 2027 as the agency lives it: days off, and days on which something does not work.</summary>
internal static class AgencyYear
{
    public static readonly DateOnly First = new(2026, 10, 5);

    public static readonly DateOnly Last = new(2027, 10, 4);

    /// <summary>As a printed calendar has them, so that the program's own rule does not judge itself.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        new(2026, 11, 26), new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 18),
        new(2027, 5, 31), new(2027, 7, 5), new(2027, 9, 6), Snow,
    ];

    /// <summary>A day off that only HR knows of.</summary>
    public static DateOnly Snow => new(2027, 2, 10);

    /// <summary>No background work runs: a Tuesday to Thursday, over a weekend, a Monday, and days around a holiday.</summary>
    private static readonly HashSet<DateOnly> ServerDown = [.. Days(2026, 10, 20, 3), .. Days(2026, 12, 4, 3), .. Days(2027, 3, 1, 1), .. Days(2027, 5, 28, 4)];

    private static readonly HashSet<DateOnly> MailDown = [.. Days(2026, 11, 9, 2), .. Days(2026, 12, 23, 6), .. Days(2027, 3, 12, 4), .. Days(2027, 8, 17, 3)];

    public static IEnumerable<DateOnly> Days() => Days(First.Year, First.Month, First.Day, Last.DayNumber - First.DayNumber + 1);

    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    public static bool ServerRuns(DateOnly day) => !ServerDown.Contains(day);

    public static bool MailRuns(DateOnly day) => !MailDown.Contains(day);

    /// <summary>A workday on which everything works: what is due goes out.</summary>
    public static bool IsGood(DateOnly day) => IsWorkday(day) && ServerRuns(day) && MailRuns(day);

    public static DateOnly WorkdayBy(DateOnly day) => IsWorkday(day) ? day : WorkdayBy(day.AddDays(-1));

    public static DateOnly WorkdayFrom(DateOnly day) => IsWorkday(day) ? day : WorkdayFrom(day.AddDays(1));

    private static IEnumerable<DateOnly> Days(int year, int month, int day, int count) =>
        Enumerable.Range(0, count).Select(offset => new DateOnly(year, month, day).AddDays(offset));
}
