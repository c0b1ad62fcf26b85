using System.Globalization;

namespace PolicyTraining.Domain;

/// <summary>Dates and times as every screen, letter and record writes them: American English, the zone always named.</summary>
public static class Dates
{
    private static readonly CultureInfo English = AmericanEnglish();

    private static readonly Dictionary<string, string> ZoneNames = new()
    {
        ["America/New_York"] = "Eastern",
        ["America/Chicago"] = "Central",
        ["America/Denver"] = "Mountain",
        ["America/Los_Angeles"] = "Pacific",
    };

    extension(DateOnly date)
    {
        /// <summary><c>Monday, October 19, 2026</c></summary>
        public string InWords => date.ToString("dddd, MMMM d, yyyy", English);

        /// <summary><c>Oct 19, 2026</c>, for tables and for subjects that are filed.</summary>
        public string InBrief => date.ToString("MMM d, yyyy", English);

        /// <summary><c>Mon, Oct 19</c>, for subjects, where the year is plain.</summary>
        public string InSubject => date.ToString("ddd, MMM d", English);

        /// <summary><c>October 19, 2026</c>, as a form is dated.</summary>
        public string OnForm => date.ToString("MMMM d, yyyy", English);

        /// <summary><c>2026-10-19</c>, for <c>datetime</c> attributes and date fields.</summary>
        public string Iso => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        /// <summary>How far away in calendar days: <c>today</c>, <c>tomorrow</c>, <c>in 4 days</c>, <c>yesterday</c>, <c>3 days ago</c>.</summary>
        public string From(DateOnly today) => (date.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            > 0 and var days => $"in {days} days",
            var days => $"{-days} days ago",
        };
    }

    extension(DateTimeOffset instant)
    {
        /// <summary><c>Monday, October 19, 2026, 10:42 a.m. Central</c></summary>
        public string InWords(TimeZoneInfo zone) => instant.Written("dddd, MMMM d, yyyy, h:mm tt", zone);

        /// <summary><c>Oct 19, 2026, 10:42 a.m. Central</c>, for tables.</summary>
        public string InBrief(TimeZoneInfo zone) => instant.Written("MMM d, yyyy, h:mm tt", zone);

        /// <summary><c>10:42 a.m. Central</c>, where the day is plain.</summary>
        public string TimeInWords(TimeZoneInfo zone) => instant.Written("h:mm tt", zone);

        /// <summary><c>Wednesday, October 14, 2026, 10:42:07 a.m. Central (UTC-05:00)</c>, where the instant is evidence.</summary>
        public string Exact(TimeZoneInfo zone) =>
            $"{instant.Written("dddd, MMMM d, yyyy, h:mm:ss tt", zone)} (UTC{TimeZoneInfo.ConvertTime(instant, zone).ToString("zzz", CultureInfo.InvariantCulture)})";

        /// <summary><c>Oct 14, 2026, 10:42:07 a.m. (UTC-05:00)</c>, for tables whose heading names the zone.</summary>
        public string ExactInBrief(TimeZoneInfo zone)
        {
            var local = TimeZoneInfo.ConvertTime(instant, zone);
            return $"{local.ToString("MMM d, yyyy, h:mm:ss tt", English)} (UTC{local.ToString("zzz", CultureInfo.InvariantCulture)})";
        }

        /// <summary><c>2026-10-14 15:42:07 UTC</c></summary>
        public string Utc => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

        /// <summary><c>2026-10-19T15:42:07Z</c>, for <c>datetime</c> attributes.</summary>
        public string Iso => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

        private string Written(string format, TimeZoneInfo zone) =>
            $"{TimeZoneInfo.ConvertTime(instant, zone).ToString(format, English)} {zone.CommonName}";
    }

    extension(TimeSpan wait)
    {
        /// <summary>How long to wait: <c>1 minute</c>, <c>16 minutes</c>, <c>1 hour</c>; begun minutes are whole ones.</summary>
        public string InWords => (int)Math.Ceiling(wait.TotalMinutes) switch
        {
            <= 1 => "1 minute",
            60 => "1 hour",
            var minutes => $"{minutes} minutes",
        };
    }

    extension(TimeZoneInfo zone)
    {
        /// <summary>What people call the zone, summer and winter: <c>Central</c>.</summary>
        public string CommonName => ZoneNames.GetValueOrDefault(zone.Id, zone.Id);
    }

    private static CultureInfo AmericanEnglish()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-US").Clone();
        culture.DateTimeFormat.AMDesignator = "a.m.";
        culture.DateTimeFormat.PMDesignator = "p.m.";
        return CultureInfo.ReadOnly(culture);
    }
}
