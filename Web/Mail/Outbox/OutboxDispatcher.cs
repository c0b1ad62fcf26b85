using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// Sends what is owed, one message after the other. A fault with one message keeps none of the others; a fault of the mail
/// server lets the others wait untried.
/// </summary>
public sealed partial class OutboxDispatcher(
    TrainingDb db, OutboxClaims claims, LetterWriter letters, Letterhead letterhead, IMailTransport transport, DeliveryRecord record,
    MailProblems problems, BackOff backOff, TrainingMetrics metrics, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 50;

    /// <returns>How many messages were sent.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        await claims.RecoverAsync(stopping);
        var sent = 0;
        foreach (var id in await claims.DueAsync(BatchSize, stopping))
        {
            if (!await claims.TakeAsync(id, stopping))
                continue;
            try
            {
                sent += await SendAsync(id, stopping) ? 1 : 0;
            }
            catch (MailDeferredException fault) when (fault.ConcernsServer)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(Guid id, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var message = await db.Outbox.SingleAsync(candidate => candidate.Id == id, stopping);
        if (await WriteAsync(message, stopping) is { } letter)
            return await SendAsync(message, letter, stopping);

        await db.SaveChangesAsync(stopping);
        return false;
    }

    /// <returns>The letter; null when the message says now why there is none.</returns>
    private async Task<Letter?> WriteAsync(OutboxMessage message, CancellationToken stopping)
    {
        try
        {
            var draft = await letters.WriteAsync(message, stopping);
            if (draft.Letter?.Without(message.AddressesReached) is { To.Count: > 0 } letter)
                return letter;
            if (draft.Until is { } until)
                message.Postpone(until, draft.WhyNot!);
            else
                message.Suppress(draft.WhyNot ?? "Everybody has it by now.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnwritten(message.Id, message.Kind, fault);
            message.Defer($"The letter could not be written: {fault.Message}", backOff.After(message.Attempts, BackOff.Longest), clock);
        }

        return null;
    }

    /// <exception cref="MailDeferredException">Something is wrong with the server. It is noted with the message.</exception>
    private async Task<bool> SendAsync(OutboxMessage message, Letter letter, CancellationToken stopping)
    {
        var messageId = letterhead.MessageId(message.Id);
        try
        {
            var accepted = await transport.SendAsync(letter.ToMessage(letterhead, messageId, clock.GetUtcNow()), stopping);
            var reached = letter.Recipients.Except(accepted.Refused.Select(refused => refused.Address), StringComparer.OrdinalIgnoreCase);
            // Accepted is accepted: from here on a shutdown must not make us forget it.
            await record.KeepAsync(message.Id, new Acceptance([.. reached], letter, messageId, accepted), CancellationToken.None);
            metrics.Mailed(message.Kind, MailOutcome.Sent);
            return true;
        }
        catch (MailRefusedException refusal)
        {
            LogRefused(message.Id, message.Kind, LogText.Of(refusal.Message));
            metrics.Mailed(message.Kind, MailOutcome.Refused);
            await FailAsync(message, letter, refusal, stopping);
            return false;
        }
        catch (MailDeferredException fault)
        {
            LogDeferred(message.Id, message.Kind, LogText.Of(fault.Message));
            metrics.Mailed(message.Kind, MailOutcome.Deferred);
            var longest = fault.ConcernsServer ? BackOff.LongestWithoutServer : BackOff.Longest;
            message.Defer(fault.Message, backOff.After(message.Attempts, longest), clock);
            await db.SaveChangesAsync(stopping);
            if (fault.ConcernsServer)
                throw;
            return false;
        }
    }

    private async Task FailAsync(OutboxMessage message, Letter letter, MailRefusedException refusal, CancellationToken stopping)
    {
        var recipients = string.Join(", ", letter.Recipients);
        message.Fail(recipients, letter.Subject, refusal.Message);
        if (refusal.Refused.Count > 0)
            await problems.OpenAsync(message, refusal.Refused, stopping);
        else
            await problems.OpenAsync(message, MailProblemKind.LetterRefused, recipients, refusal.Message, stopping);
        await db.SaveChangesAsync(stopping);
    }

    [LoggerMessage(LogLevel.Error, "Message {Id} ({Kind}) could not be written")]
    private partial void LogUnwritten(Guid id, LetterKind kind, Exception fault);

    [LoggerMessage(LogLevel.Error, "Message {Id} ({Kind}) was refused: {Why}")]
    private partial void LogRefused(Guid id, LetterKind kind, string why);

    [LoggerMessage(LogLevel.Warning, "Message {Id} ({Kind}) waits: {Why}")]
    private partial void LogDeferred(Guid id, LetterKind kind, string why);
}
