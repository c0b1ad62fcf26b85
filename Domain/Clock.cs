namespace PolicyTraining.Domain;

/// <summary>Calendar questions, always asked of the agency's zone and never of the machine's.</summary>
public static class Clock
{
    extension(TimeProvider clock)
    {
        /// <summary>Today's date in <paramref name="zone"/>: Friday 7 p.m. in Madison is still Friday, whatever UTC says.</summary>
        public DateOnly Today(TimeZoneInfo zone) => clock.GetUtcNow().DateIn(zone);
    }

    extension(DateTimeOffset instant)
    {
        /// <summary>The calendar date of this instant in <paramref name="zone"/>.</summary>
        public DateOnly DateIn(TimeZoneInfo zone) =>
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }

    extension(DateOnly date)
    {
        /// <summary>The first instant of this date in <paramref name="zone"/> (UTC).</summary>
        public DateTimeOffset StartsAt(TimeZoneInfo zone)
        {
            var midnight = date.ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
        }
    }
}
