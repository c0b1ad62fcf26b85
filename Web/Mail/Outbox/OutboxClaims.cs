using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// Who sends what, settled in the database: each message is taken by a conditional update, so that two servers never send the
/// same one, none while mail is held back, and together no more than the throttle lets through.
/// </summary>
public sealed class OutboxClaims(TrainingDb db, IOptions<MailOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly LetterKind[] LetGo = [.. Enum.GetValues<LetterKind>().Where(kind => !kind.MustArrive)];

    /// <summary>What is due, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(int most, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        return await db.Outbox
            .Where(message => message.State == OutboxState.Queued && message.NextAttemptAt <= now)
            .Where(_ => !db.MailPauses.Any(pause => pause.Lasts))
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.Id)
            .Select(message => message.Id)
            .Take(most)
            .ToListAsync(stopping);
    }

    /// <returns>Whether this message is ours to send.</returns>
    public async Task<bool> TakeAsync(Guid id, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var ours = db.Outbox
            .Where(message => message.Id == id && message.State == OutboxState.Queued && message.NextAttemptAt <= now)
            .Where(_ => !db.MailPauses.Any(pause => pause.Lasts));
        if (options.Value.PerMinute is not { } most)
            return await ClaimAsync(ours, now, stopping);

        // Two that count at the same moment must not both find room for one more.
        await using var transaction = await db.LockAllAsync<MailPause>(stopping);
        var minuteAgo = now - Minute;
        var claimed = await ClaimAsync(ours.Where(_ => db.Outbox.Count(other => other.ClaimedAt > minuteAgo) < most), now, stopping);
        await transaction.CommitAsync(stopping);
        return claimed;
    }

    private static async Task<bool> ClaimAsync(IQueryable<OutboxMessage> ours, DateTimeOffset now, CancellationToken stopping)
    {
        var claimed = await ours.ExecuteUpdateAsync(message => message
            .SetProperty(m => m.State, OutboxState.Sending)
            .SetProperty(m => m.ClaimedAt, now)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1), stopping);
        return claimed == 1;
    }

    /// <summary>
    /// Nobody knows whether a message went out whose dispatcher died while sending. What must arrive goes again, under the
    /// same Message-ID; what would nag does not.
    /// </summary>
    public async Task RecoverAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var abandoned = db.Outbox.Where(message => message.State == OutboxState.Sending && message.ClaimedAt < now - OutboxMessage.ClaimLifetime);
        if (!await abandoned.AnyAsync(stopping))
            return;

        await abandoned.Where(message => LetGo.Contains(message.Kind)).ExecuteUpdateAsync(message => message
            .SetProperty(m => m.State, OutboxState.Suppressed)
            .SetProperty(m => m.Outcome, "Interrupted while sending; not repeated, since it may have gone out."), stopping);
        await abandoned.ExecuteUpdateAsync(message => message
            .SetProperty(m => m.State, OutboxState.Queued)
            .SetProperty(m => m.NextAttemptAt, now)
            .SetProperty(m => m.Outcome, "Interrupted while sending; sent again under the same Message-ID."), stopping);
    }
}
