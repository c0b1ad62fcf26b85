using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Calendar;

/// <summary>A date that is not an ordinary day of its week.</summary>
/// <param name="Holiday">What the rule takes it for; null when no rule knows it.</param>
/// <param name="Change">What HR says of it; null when the rule holds.</param>
public sealed record CalendarDay(DateOnly On, string? Holiday, CalendarChange? Change)
{
    public string Name => Change?.Name ?? Holiday!;

    public bool IsWorkday => Change is { IsWorkday: true };
}

/// <summary>A year of the work calendar.</summary>
public sealed record CalendarPage(int Year, IReadOnlyList<CalendarDay> Days, DateOnly Today, TimeZoneInfo Zone)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    public int? Previous => Year > FirstYear ? Year - 1 : null;

    public int? Next => Year < LastYear ? Year + 1 : null;

    /// <param name="year">As anybody may have typed it; the present one when it is no year.</param>
    public static async Task<CalendarPage> LoadAsync(TrainingDb db, string? year, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var shown = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstYear and <= LastYear
            ? number
            : today.Year;
        var changes = await db.CalendarChanges.AsNoTracking()
            .Where(change => change.On >= new DateOnly(shown, 1, 1) && change.On <= new DateOnly(shown, 12, 31))
            .ToDictionaryAsync(change => change.On, cancellation);
        var days = StateHolidays.Of(shown).Select(holiday => holiday.On).Union(changes.Keys).Order()
            .Select(on => new CalendarDay(on, StateHolidays.NameOf(on), changes.GetValueOrDefault(on)));
        return new(shown, [.. days], today, zone);
    }
}
