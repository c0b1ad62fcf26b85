using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Ladder;

/// <summary>A message that would go.</summary>
/// <param name="On">Today for one whose day has passed.</param>
public sealed record SimulatedMessage(DateOnly On, PlannedMessage Planned);

/// <summary>What one person would still hear about one assignment.</summary>
public sealed record SimulatedPerson(Guid AssignmentId, string Name, IReadOnlyList<SimulatedMessage> Messages);

/// <summary>Tries a ladder on everybody with an outstanding assignment, and sends nothing.</summary>
public sealed class LadderSimulation(
    TrainingDb db, WorkCalendars calendars, HalfDone halfDone, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int BatchSize = 500;

    private TimeZoneInfo Zone => agency.Value.Zone;

    /// <returns>Everybody who would hear something from today on, by name.</returns>
    public async Task<IReadOnlyList<SimulatedPerson>> TryAsync(Domain.Reminders.Ladder ladder, CancellationToken cancellation)
    {
        var calendar = await calendars.NowAsync(cancellation);
        var people = await (
            from assignment in db.Assignments.AsNoTracking()
            where assignment.NextReminderOn != null
            join employee in db.Employees on assignment.EmployeeId equals employee.Id
            orderby employee.Name, assignment.Id
            select new { Assignment = assignment, employee.Name }).ToListAsync(cancellation);
        var taken = (await db.ReminderClaims.AsNoTracking()
                .Where(claim => db.Assignments.Any(assignment => assignment.Id == claim.AssignmentId && assignment.NextReminderOn != null))
                .ToListAsync(cancellation))
            .ToLookup(claim => claim.AssignmentId);

        var heard = new List<SimulatedPerson>();
        foreach (var batch in people.Chunk(BatchSize))
        {
            var half = await halfDone.AmongAsync([.. batch.Select(person => person.Assignment)], cancellation);
            heard.AddRange(batch
                .Select(person => new SimulatedPerson(person.Assignment.Id, person.Name, MessagesOf(
                    person.Assignment, half.Contains(person.Assignment.Id), ladder, calendar, [.. taken[person.Assignment.Id]])))
                .Where(person => person.Messages.Count > 0));
        }

        return heard;
    }

    private List<SimulatedMessage> MessagesOf(
        Assignment assignment, bool isHalfDone, Domain.Reminders.Ladder ladder, WorkCalendar calendar, IReadOnlyCollection<ReminderClaim> taken)
    {
        if (assignment.Deadline is not { } deadline)
            return [];

        var today = clock.Today(Zone);
        var plan = ladder.Plan(new(deadline, isHalfDone, assignment.DueDateChangedAt?.DateIn(Zone)), calendar);
        var ahead = plan.Messages.Where(message => message.On > today && message.Skipped is null).Select(message => new SimulatedMessage(message.On, message));
        if (plan.DueOn(today) is { } due)
            ahead = ahead.Prepend(new(today, due));
        return [.. ahead.Where(message => !taken.Any(claim => claim.Rung == message.Planned.Rung && claim.DueOn == deadline.DueOn))];
    }
}
