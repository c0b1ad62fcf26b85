using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>Declining to sign, and what HR records of the conversations that follow.</summary>
public sealed class Declining(TrainingDb db, TimeProvider clock)
{
    /// <summary>
    /// Declines, and owes HR and the employee a letter each. Who has declined already, in this or another window, has declined
    /// once.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is signed or closed, or no reason is given.</exception>
    public async Task DeclineAsync(Guid assignmentId, string? reason, string by, CancellationToken cancellation)
    {
        try
        {
            await TryDeclineAsync(assignmentId, reason, by, cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another tab declined or signed, or a reminder was claimed, a moment before.
            db.ChangeTracker.Clear();
            await TryDeclineAsync(assignmentId, reason, by, cancellation);
        }
    }

    /// <summary>Keeps the conversation; the same form sent twice is one.</summary>
    public async Task RecordAsync(Conversation conversation, CancellationToken cancellation)
    {
        if (await db.Conversations.AnyAsync(earlier => earlier.Id == conversation.Id, cancellation))
            return;

        db.Conversations.Add(conversation);
        db.Ledger.Add(LedgerFacts.Conversed(conversation));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two arrived a moment before.
            db.ChangeTracker.Clear();
        }
    }

    private async Task TryDeclineAsync(Guid assignmentId, string? reason, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        if (assignment.Facts.IsDeclined)
            return;

        var decline = assignment.Decline(reason, by, clock);
        db.Declines.Add(decline);
        db.Ledger.Add(LedgerFacts.Declined(decline));
        db.Outbox.Add(OutboxMessage.About(LetterKind.DeclineForHr, assignment.Id, clock));
        db.Outbox.Add(OutboxMessage.About(LetterKind.DeclineReceived, assignment.Id, clock));
        await db.SaveChangesAsync(cancellation);
    }
}
