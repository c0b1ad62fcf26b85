using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyTraining.Domain.People;

/// <summary>Which number of a date like 12/10/2026 is the day, where somebody has said so.</summary>
public enum DateOrder
{
    /// <summary>Nobody has said: a date that can be read in two ways is refused, never guessed.</summary>
    NotSaid,
    MonthFirst,
    DayFirst,
}

/// <summary>A date as people and spreadsheets write it. What can be read in two ways is not read at all.</summary>
public static partial class WrittenDate
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly string[] Plain =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss",
        "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "MMM d yyyy",
        "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "dddd, MMMM d, yyyy", "ddd, MMM d, yyyy",
    ];

    /// <summary>Reads the date, or says what is wrong with it and how to write it.</summary>
    /// <returns>The date, or the fault; never both.</returns>
    public static (DateOnly? Date, string? Fault) Read(string text, DateOrder order)
    {
        var written = text.Trim();
        if (DateTime.TryParseExact(written, Plain, English, DateTimeStyles.None, out var date))
            return (DateOnly.FromDateTime(date), null);

        var numbers = Numbers().Match(written);
        if (!numbers.Success)
            return (null, $"“{written}” is not a date we can read. Write it like 2026-10-05.");
        if (numbers.Groups["year"].Length != 4)
            return (null, $"“{written}” has no four-digit year. Write it like 2026-10-05.");

        var (first, second, year) = (Number("first"), Number("second"), Number("year"));
        var monthFirst = DateOf(year, first, second);
        var dayFirst = DateOf(year, second, first);
        return order switch
        {
            DateOrder.MonthFirst => Only(monthFirst, "month/day/year"),
            DateOrder.DayFirst => Only(dayFirst, "day/month/year"),
            _ when monthFirst is { } one && dayFirst is { } other && one != other =>
                (null, $"“{written}” can be {one.OnForm} or {other.OnForm}. Write it like {one.Iso}, or say on the columns page which comes first."),
            _ => Only(monthFirst ?? dayFirst, "a day of the calendar"),
        };

        int Number(string group) => int.Parse(numbers.Groups[group].Value, CultureInfo.InvariantCulture);

        (DateOnly?, string?) Only(DateOnly? read, string form) =>
            read is null ? (null, $"“{written}” is not a date as {form}. Write it like 2026-10-05.") : (read, null);
    }

    private static DateOnly? DateOf(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})[/.\-](?<second>[0-9]{1,2})[/.\-](?<year>[0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
