using PolicyTraining.Domain;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>Catches dates that are mistyped: a year of 0026, a day before somebody came.</summary>
internal static class PlausibleDates
{
    private const int LongestService = 60;
    private const int FarthestAhead = 1;

    /// <summary>What is wrong with a hire date; null when nothing is.</summary>
    public static string? HireDateError(DateOnly hiredOn, DateOnly today)
    {
        var (first, last) = (today.AddYears(-LongestService), today.AddYears(FarthestAhead));
        return hiredOn < first || hiredOn > last ? $"Enter a hire date between {first.InBrief} and {last.InBrief}." : null;
    }

    /// <summary>What is wrong with a last day; null when nothing is.</summary>
    public static string? LastDayError(DateOnly leftOn, DateOnly hiredOn, DateOnly today) =>
        leftOn < hiredOn ? $"Enter a last day on or after the hire date, {hiredOn.InBrief}."
        : leftOn > today ? "Enter the last day once it has come: what is open ends as soon as it is saved."
        : null;
}
