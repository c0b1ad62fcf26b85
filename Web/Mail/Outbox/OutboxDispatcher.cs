using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// Sends what is owed. Each message is claimed before it is sent, so that two servers never send the same one, and a fault
/// with one message keeps none of the others.
/// </summary>
public sealed partial class OutboxDispatcher(
    TrainingDb db, LetterWriter letters, Letterhead letterhead, IMailTransport transport, DeliveryRecord record,
    TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 50;

    /// <returns>How many messages were sent.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        await RecoverAsync(stopping);
        var now = clock.GetUtcNow();
        var due = await db.Outbox
            .Where(message => message.State == OutboxState.Queued && message.NextAttemptAt <= now)
            .OrderBy(message => message.NextAttemptAt).ThenBy(message => message.Id)
            .Select(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(stopping);

        var sent = 0;
        foreach (var id in due)
        {
            if (await ClaimAsync(id, stopping) && await SendAsync(id, stopping))
                sent++;
        }

        return sent;
    }

    /// <summary>
    /// Nobody knows whether a message went out whose dispatcher died while sending. What must arrive goes again, under the
    /// same Message-ID; what would nag does not.
    /// </summary>
    private async Task RecoverAsync(CancellationToken stopping)
    {
        var abandonedBefore = clock.GetUtcNow() - OutboxMessage.ClaimLifetime;
        var abandoned = await db.Outbox
            .Where(message => message.State == OutboxState.Sending && message.ClaimedAt < abandonedBefore)
            .ToListAsync(stopping);
        foreach (var message in abandoned)
            message.Abandon(clock);
        await db.SaveChangesAsync(stopping);
    }

    private async Task<bool> ClaimAsync(Guid id, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var claimed = await db.Outbox
            .Where(message => message.Id == id && message.State == OutboxState.Queued)
            .ExecuteUpdateAsync(message => message
                .SetProperty(m => m.State, OutboxState.Sending)
                .SetProperty(m => m.ClaimedAt, now)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1), stopping);
        return claimed == 1;
    }

    private async Task<bool> SendAsync(Guid id, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var message = await db.Outbox.SingleAsync(candidate => candidate.Id == id, stopping);
        Draft draft;
        try
        {
            draft = await letters.WriteAsync(message, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnwritten(id, message.Kind, fault);
            return await DeferAsync(message, $"The letter could not be written: {fault.Message}", stopping);
        }

        if (draft.Letter is not { } letter)
        {
            message.Suppress(draft.WhyNot!);
            await db.SaveChangesAsync(stopping);
            return false;
        }

        return await SendAsync(message, letter, stopping);
    }

    private async Task<bool> SendAsync(OutboxMessage message, Letter letter, CancellationToken stopping)
    {
        var recipients = string.Join(", ", letter.To.Concat(letter.Cc).Select(recipient => recipient.Address));
        var messageId = letterhead.MessageId(message.Id);
        try
        {
            var accepted = await transport.SendAsync(letter.ToMessage(letterhead, messageId, clock.GetUtcNow()), stopping);
            // Accepted is accepted: from here on a shutdown must not make us forget it.
            await record.KeepAsync(message.Id, new Acceptance(recipients, letter.Subject, messageId, accepted), CancellationToken.None);
            return true;
        }
        catch (MailRefusedException refusal)
        {
            LogRefused(message.Id, message.Kind, refusal.Message);
            message.Fail(recipients, letter.Subject, refusal.Message);
            await db.SaveChangesAsync(stopping);
            return false;
        }
        catch (MailDeferredException fault)
        {
            LogDeferred(message.Id, message.Kind, fault.Message);
            return await DeferAsync(message, fault.Message, stopping);
        }
    }

    private async Task<bool> DeferAsync(OutboxMessage message, string why, CancellationToken stopping)
    {
        message.Defer(why, clock);
        await db.SaveChangesAsync(stopping);
        return false;
    }

    [LoggerMessage(LogLevel.Error, "Message {Id} ({Kind}) could not be written")]
    private partial void LogUnwritten(Guid id, LetterKind kind, Exception fault);

    [LoggerMessage(LogLevel.Error, "Message {Id} ({Kind}) was refused: {Why}")]
    private partial void LogRefused(Guid id, LetterKind kind, string why);

    [LoggerMessage(LogLevel.Warning, "Message {Id} ({Kind}) waits: {Why}")]
    private partial void LogDeferred(Guid id, LetterKind kind, string why);
}
