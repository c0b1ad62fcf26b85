using System.Globalization;

namespace PolicyTraining.Web.Mail;

/// <summary>Dates, times and sizes as letters write them: American English, never a date in figures alone.</summary>
internal static class Prose
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    extension(DateOnly date)
    {
        /// <summary><c>Monday, October 19, 2026</c></summary>
        public string Long => date.ToString("dddd, MMMM d, yyyy", English);

        /// <summary><c>Mon, Oct 19</c>, for subjects, where the year is plain.</summary>
        public string Brief => date.ToString("ddd, MMM d", English);

        /// <summary><c>Oct 14, 2026</c>, for subjects that are filed.</summary>
        public string Short => date.ToString("MMM d, yyyy", English);
    }

    extension(DateTimeOffset instant)
    {
        /// <summary><c>Wednesday, October 14, 2026, 10:42:07 a.m. Central (UTC-05:00)</c></summary>
        public string LongIn(TimeZoneInfo zone)
        {
            var local = TimeZoneInfo.ConvertTime(instant, zone);
            var half = local.Hour < 12 ? "a.m." : "p.m.";
            return local.ToString($"dddd, MMMM d, yyyy, h:mm:ss '{half}' '{NameOf(zone)}' '(UTC'zzz')'", English);
        }

        /// <summary><c>2026-10-14 15:42:07 UTC</c></summary>
        public string Utc => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
    }

    /// <summary><c>1 day</c>, <c>4 days</c></summary>
    public static string Days(int count) => count == 1 ? "1 day" : string.Create(English, $"{count} days");

    /// <summary><c>48,213 bytes</c></summary>
    public static string Bytes(int count) => string.Create(English, $"{count:N0} bytes");

    private static string NameOf(TimeZoneInfo zone) => zone.Id == "America/Chicago" ? "Central" : zone.Id;
}
