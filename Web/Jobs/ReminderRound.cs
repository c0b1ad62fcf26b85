using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Jobs;

/// <summary>
/// Queues every reminder that is due. Safe to run twice and on two servers at once: the claim's key and the assignment's
/// concurrency token let one of them win.
/// </summary>
public sealed partial class ReminderRound(
    TrainingDb db, IOptions<LadderOptions> options, IOptions<AgencyOptions> agency, TimeProvider clock, ILogger<ReminderRound> logger)
{
    private const int BatchSize = 200;

    /// <returns>How many reminders were queued.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var today = LastSendingDay();
        var due = await db.Assignments.Where(assignment => assignment.NextReminderOn <= today)
            .OrderBy(assignment => assignment.NextReminderOn)
            .Select(assignment => assignment.Id)
            .Take(BatchSize)
            .ToListAsync(stopping);

        var queued = 0;
        foreach (var id in due)
            queued += await RemindAsync(id, today, stopping) ? 1 : 0;
        return queued;
    }

    /// <summary>Claims and queues in one transaction, having looked again whether the employee still owes anything.</summary>
    private async Task<bool> RemindAsync(Guid assignmentId, DateOnly today, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, stopping);
        if (assignment.NextReminderOn is not { } planned || planned > today)
            return false;

        var ladder = options.Value.Ladder;
        if (assignment.Facts.IsReminded && ladder.DueStep(assignment.DueOn!.Value, today) is { } step
            && !await IsClaimedAsync(assignment, step, stopping))
        {
            db.ReminderClaims.Add(new ReminderClaim(assignment.Id, step, assignment.DueOn.Value, clock.GetUtcNow()));
            db.Outbox.Add(OutboxMessage.About(KindOf(step), assignment.Id, clock));
        }

        assignment.PlanReminderAfter(today, ladder);
        try
        {
            await db.SaveChangesAsync(stopping);
            return true;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            LogLost(assignmentId);
            return false;
        }
    }

    private Task<bool> IsClaimedAsync(Assignment assignment, ReminderStep step, CancellationToken stopping) =>
        db.ReminderClaims.AnyAsync(
            claim => claim.AssignmentId == assignment.Id && claim.Step == step && claim.DueOn == assignment.DueOn, stopping);

    /// <summary>Today once the agency's day has begun, else yesterday: nobody is reminded at one in the morning.</summary>
    private DateOnly LastSendingDay()
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), agency.Value.Zone);
        var today = DateOnly.FromDateTime(now.DateTime);
        return TimeOnly.FromDateTime(now.DateTime) >= options.Value.SendAt ? today : today.AddDays(-1);
    }

    private static LetterKind KindOf(ReminderStep step) => step switch
    {
        ReminderStep.BeforeDue => LetterKind.ReminderBeforeDue,
        ReminderStep.Overdue => LetterKind.OverdueReminder,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No letter belongs to this step."),
    };

    [LoggerMessage(LogLevel.Information, "The reminder of assignment {AssignmentId} was taken on elsewhere")]
    private partial void LogLost(Guid assignmentId);
}
