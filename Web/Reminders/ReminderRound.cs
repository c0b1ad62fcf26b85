using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Reminders;

/// <summary>
/// Queues every message of the ladder that is due. It looks only at assignments whose day has come. Safe to run twice and on two
/// servers at once: the claim's key and the assignment's concurrency tokens let one of them win.
/// </summary>
public sealed partial class ReminderRound(
    TrainingDb db, WorkCalendars calendars, SendingHours hours, HalfDone halfDone, IOptions<LadderOptions> options,
    IOptions<AgencyOptions> agency, TimeProvider clock, ILogger<ReminderRound> logger)
{
    private const int BatchSize = 200;

    /// <returns>How many steps were taken on.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var calendar = await calendars.NowAsync(stopping);
        if (hours.Now(calendar) is not { } today)
            return 0;

        var taken = 0;
        var troubled = new HashSet<Guid>();
        while (await DueAsync(today, troubled, stopping) is { Count: > 0 } batch)
            taken += await RemindAsync(batch, calendar, today, troubled, stopping);
        return taken;
    }

    private Task<List<Guid>> DueAsync(DateOnly today, HashSet<Guid> troubled, CancellationToken stopping) =>
        db.Assignments.Where(assignment => assignment.NextReminderOn <= today && !troubled.Contains(assignment.Id))
            .OrderBy(assignment => assignment.NextReminderOn).ThenBy(assignment => assignment.Id)
            .Select(assignment => assignment.Id)
            .Take(BatchSize)
            .ToListAsync(stopping);

    /// <summary>A batch is one transaction. One that fails is taken apart, so that a single assignment keeps none of the others.</summary>
    private async Task<int> RemindAsync(
        List<Guid> batch, WorkCalendar calendar, DateOnly today, HashSet<Guid> troubled, CancellationToken stopping)
    {
        try
        {
            return await RemindTogetherAsync(batch, calendar, today, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && batch.Count == 1)
        {
            troubled.Add(batch[0]);
            if (fault is DbUpdateException { IsLostRace: true })
                LogLost(batch[0]);
            else
                LogTroubled(batch[0], fault);
            return 0;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var taken = 0;
            foreach (var id in batch)
                taken += await RemindAsync([id], calendar, today, troubled, stopping);
            return taken;
        }
    }

    /// <summary>Claims and queues, having looked again within the same transaction at what is still owed.</summary>
    private async Task<int> RemindTogetherAsync(List<Guid> batch, WorkCalendar calendar, DateOnly today, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(stopping);
        var assignments = await db.Assignments
            .Where(assignment => batch.Contains(assignment.Id) && assignment.NextReminderOn <= today)
            .ToListAsync(stopping);
        var claims = (await db.ReminderClaims.AsNoTracking().Where(claim => batch.Contains(claim.AssignmentId)).ToListAsync(stopping))
            .ToLookup(claim => claim.AssignmentId);
        var half = await halfDone.AmongAsync(assignments, stopping);
        var people = assignments.Select(assignment => assignment.EmployeeId).ToList();
        var suspended = await db.Employees.Suspended().Where(employee => people.Contains(employee.Id))
            .Select(employee => employee.Id)
            .ToHashSetAsync(stopping);

        var taken = 0;
        foreach (var assignment in assignments)
        {
            if (suspended.Contains(assignment.EmployeeId))
                assignment.LookAgainOn(null); // coming back puts it on again
            else if (Remind(assignment, claims[assignment.Id], half.Contains(assignment.Id), calendar, today))
                taken++;
        }

        await db.SaveChangesAsync(stopping);
        await transaction.CommitAsync(stopping);
        return taken;
    }

    private bool Remind(Assignment assignment, IEnumerable<ReminderClaim> claims, bool isHalfDone, WorkCalendar calendar, DateOnly today)
    {
        if (!assignment.Facts.IsReminded || assignment.Deadline is not { } deadline)
        {
            assignment.LookAgainOn(null);
            return false;
        }

        var plan = options.Value.Ladder.Plan(
            new(deadline, isHalfDone, assignment.DueDateChangedAt?.DateIn(agency.Value.Zone)), calendar);
        var due = plan.DueOn(today);
        assignment.LookAgainOn(plan.NextAfter(today));
        if (due is null || claims.Any(claim => claim.Rung == due.Rung && claim.DueOn == deadline.DueOn))
            return false;

        var letter = OutboxMessage.About(LetterOf(due.Rung), assignment.Id, clock);
        db.Outbox.Add(letter);
        if (due.Rung.GoesToSupervisor)
            db.Outbox.Add(OutboxMessage.About(LetterKind.OverdueForSupervisor, assignment.Id, clock));
        db.ReminderClaims.Add(new(assignment.Id, due.Rung.Kind, due.Rung.Days, deadline.DueOn, clock.GetUtcNow(), letter.Id));
        return true;
    }

    private static LetterKind LetterOf(Rung rung) => rung.Kind switch
    {
        RungKind.Nudge => LetterKind.Nudge,
        RungKind.BeforeDue => LetterKind.ReminderBeforeDue,
        _ => LetterKind.OverdueReminder,
    };

    [LoggerMessage(LogLevel.Information, "The reminder of assignment {AssignmentId} was taken on elsewhere")]
    private partial void LogLost(Guid assignmentId);

    [LoggerMessage(LogLevel.Error, "Assignment {AssignmentId} could not be looked at; the next round tries again")]
    private partial void LogTroubled(Guid assignmentId, Exception fault);
}
