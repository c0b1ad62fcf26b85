using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Reminders;

/// <summary>
/// Queues the digests: each workday one to Human Resources, on the first workday of each week one to every supervisor with open
/// or overdue people. What they say is written when they are sent, and an empty one is not sent.
/// </summary>
public sealed class DigestRound(TrainingDb db, WorkCalendars calendars, SendingHours hours, TimeProvider clock)
{
    /// <returns>How many digests were queued.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var calendar = await calendars.NowAsync(stopping);
        if (hours.Now(calendar) is not { } today)
            return 0;

        var queued = 0;
        if (!await IsTakenAsync(LetterKind.HrDigest, today, stopping))
            queued += await TakeAsync([Claim(LetterKind.HrDigest, Guid.Empty, today, OutboxMessage.ToHumanResources(LetterKind.HrDigest, clock))], stopping);

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (calendar.FirstWorkdayOfWeek(monday) <= today && !await IsTakenAsync(LetterKind.SupervisorDigest, monday, stopping))
            queued += await TakeAsync(await SupervisorsAsync(monday, stopping), stopping);
        return queued;
    }

    private Task<bool> IsTakenAsync(LetterKind kind, DateOnly period, CancellationToken stopping) =>
        db.DigestClaims.AnyAsync(claim => claim.Kind == kind && claim.RecipientId == Guid.Empty && claim.Period == period, stopping);

    private async Task<List<DigestClaim>> SupervisorsAsync(DateOnly monday, CancellationToken stopping)
    {
        var open = db.Assignments.Outstanding().Where(assignment => assignment.DueOn != null).Select(assignment => assignment.EmployeeId);
        var supervisors = await db.Employees.Active()
            .Where(supervisor => db.Employees.Any(report => report.SupervisorId == supervisor.Id && open.Contains(report.Id)))
            .Select(supervisor => supervisor.Id)
            .ToListAsync(stopping);
        return
        [
            Claim(LetterKind.SupervisorDigest, Guid.Empty, monday, message: null),
            .. supervisors.Select(id => Claim(LetterKind.SupervisorDigest, id, monday, OutboxMessage.ToEmployee(LetterKind.SupervisorDigest, id, clock))),
        ];
    }

    private DigestClaim Claim(LetterKind kind, Guid recipientId, DateOnly period, OutboxMessage? message)
    {
        if (message is not null)
            db.Outbox.Add(message);
        return new(kind, recipientId, period, message?.Id, clock.GetUtcNow());
    }

    private async Task<int> TakeAsync(List<DigestClaim> claims, CancellationToken stopping)
    {
        db.DigestClaims.AddRange(claims);
        try
        {
            await db.SaveChangesAsync(stopping);
            return claims.Count(claim => claim.MessageId is not null);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server took the period a moment before.
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
