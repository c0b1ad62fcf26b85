using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Reminders;

/// <summary>The agency's work calendar: the legal holidays, and what HR says of single dates.</summary>
public sealed class WorkCalendars(TrainingDb db)
{
    private WorkCalendar? _now;

    /// <summary>As it stands; read once in a request or a round.</summary>
    public async Task<WorkCalendar> NowAsync(CancellationToken cancellation) =>
        _now ??= new WorkCalendar(await db.CalendarChanges.AsNoTracking().ToListAsync(cancellation));
}
