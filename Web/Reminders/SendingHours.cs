using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Reminders;

/// <summary>When reminders and digests go out: on workdays from eight in the morning, in the agency's zone.</summary>
public sealed class SendingHours(IOptions<LadderOptions> ladder, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private TimeZoneInfo Zone => agency.Value.Zone;

    /// <summary>The workday on which messages go out at this moment; null on a day off and before its morning.</summary>
    public DateOnly? Now(WorkCalendar calendar)
    {
        var today = clock.Today(Zone);
        return calendar.IsWorkday(today) && clock.GetUtcNow() >= MorningOf(today) ? today : null;
    }

    /// <summary>The next moment at which messages go out (UTC), on this day or a later one.</summary>
    public DateTimeOffset Next(WorkCalendar calendar)
    {
        var now = clock.GetUtcNow();
        var day = clock.Today(Zone);
        while (!calendar.IsWorkday(day) || MorningOf(day) <= now)
            day = day.AddDays(1);
        return MorningOf(day);
    }

    /// <summary>Eight in the morning is eight on both sides of a clock change.</summary>
    private DateTimeOffset MorningOf(DateOnly day)
    {
        var local = day.ToDateTime(ladder.Value.SendAt);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
