using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Reminders;

/// <summary>Queues the lists that people in HR get by e-mail. What they say is counted when they are sent; an empty one is not sent.</summary>
public sealed class SummaryRound(TrainingDb db, WorkCalendars calendars, SendingHours hours, TimeProvider clock)
{
    /// <returns>How many were queued.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        if (hours.Now(await calendars.NowAsync(stopping)) is not { } today)
            return 0;

        var queued = 0;
        foreach (var (summary, last) in await SummaryLine.LastOf(db, db.Summaries.Where(summary => summary.StoppedAt == null)).ToListAsync(stopping))
        {
            if (summary.Schedule.DueOn(today, last ?? summary.AskedOn) is { } meantFor)
                queued += await TakeAsync(summary, meantFor, stopping);
        }

        return queued;
    }

    private async Task<int> TakeAsync(Summary summary, DateOnly meantFor, CancellationToken stopping)
    {
        var message = OutboxMessage.ToAccount(LetterKind.RegisterSummary, summary.AccountId, clock);
        db.Outbox.Add(message);
        db.DigestClaims.Add(new(LetterKind.RegisterSummary, summary.Id, meantFor, message.Id, clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(stopping);
            return 1;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server took it a moment before.
            db.ChangeTracker.Clear();
            return 0;
        }
    }
}
