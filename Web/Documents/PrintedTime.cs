using System.Globalization;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Documents;

/// <summary>Dates and times as the certification prints them: for people in the agency's zone, and once in UTC.</summary>
internal static class PrintedTime
{
    /// <summary>October 5, 2026</summary>
    public static string Date(DateTimeOffset instant, TimeZoneInfo zone) =>
        instant.DateIn(zone).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Monday, October 5, 2026, 2:07:31 p.m. Central (UTC−05:00)</summary>
    public static string Moment(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var halfOfDay = local.Hour < 12 ? "a.m." : "p.m.";
        var offset = local.Offset < TimeSpan.Zero ? "−" : "+";
        return FormattableString.Invariant(
            $"{local:dddd, MMMM d, yyyy, h:mm:ss} {halfOfDay} {Name(zone)} (UTC{offset}{local.Offset:hh\\:mm})");
    }

    /// <summary>2026-10-05 19:07:31 UTC</summary>
    public static string Utc(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");

    // TimeZoneInfo's own names follow the language of the machine, and the same form must give the same bytes.
    private static string Name(TimeZoneInfo zone) => zone.Id is "America/Chicago" or "Central Standard Time" ? "Central" : zone.Id;
}
