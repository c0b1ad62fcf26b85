using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Ledger;

/// <summary>
/// That the ledger's digest of a day has been taken on. The day is the claim: whoever inserts the row sends the digest, and
/// nobody sends it twice.
/// </summary>
/// <param name="After">The checkpoint that the digest before told of; 0 for the first.</param>
/// <param name="UpTo">The checkpoint this one tells of.</param>
/// <param name="MessageId">The letter in the outbox; null on a day on which there was nothing to tell.</param>
public sealed record LedgerDigest(DateOnly Day, int After, int UpTo, Guid? MessageId, DateTimeOffset ClaimedAt);

/// <summary>Each workday's morning queues the ledger's digest to Human Resources, if anything happened since the last.</summary>
public sealed class LedgerDigests(
    TrainingDb db, Checkpoints checkpoints, WorkCalendars calendars, SendingHours hours, TimeProvider clock)
{
    /// <returns>Whether a digest was queued.</returns>
    public async Task<bool> RunAsync(CancellationToken stopping)
    {
        if (hours.Now(await calendars.NowAsync(stopping)) is not { } today || await db.LedgerDigests.AnyAsync(digest => digest.Day == today, stopping))
            return false;

        var newest = (await checkpoints.WriteAsync(stopping))?.Number ?? 0;
        var told = await db.LedgerDigests.MaxAsync(digest => (int?)digest.UpTo, stopping) ?? 0;
        var message = newest > told ? OutboxMessage.ToHumanResources(LetterKind.LedgerDigest, clock) : null;
        if (message is not null)
            db.Outbox.Add(message);
        db.LedgerDigests.Add(new LedgerDigest(today, told, newest, message?.Id, clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(stopping);
            return message is not null;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server took the day a moment before.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
