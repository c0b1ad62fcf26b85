using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>That the other side took a message, and the message as it was sent.</summary>
public sealed record Acceptance(string Recipients, string Subject, string MessageId, Accepted Accepted);

/// <summary>
/// Keeps, in one transaction, that a message was accepted and what follows from it: a notice puts the bulletin into the
/// employee's hands, a certification is delivered.
/// </summary>
public sealed class DeliveryRecord(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>Somebody may sign or open the bulletin at this very moment; then the facts are read again.</summary>
    private const int Tries = 5;

    public async Task KeepAsync(Guid messageId, Acceptance acceptance, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var message = await db.Outbox.SingleAsync(candidate => candidate.Id == messageId, cancellation);
            message.Sent(acceptance.Recipients, acceptance.Subject, acceptance.Accepted.Reply, acceptance.Accepted.At);
            await ConcludeAsync(message, acceptance, cancellation);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && attempt < Tries)
            {
                continue;
            }
        }
    }

    private async Task ConcludeAsync(OutboxMessage message, Acceptance acceptance, CancellationToken cancellation)
    {
        if (message.Kind == LetterKind.AssignmentNotice)
        {
            var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == message.AssignmentId, cancellation);
            if (assignment.Receive(acceptance.Accepted.At.DateIn(agency.Value.Zone), ReceiptWay.NoticeAccepted, clock))
                db.Ledger.Add(LedgerFacts.Received(assignment));
        }
        else if (message.Kind == LetterKind.CertificationForHr)
        {
            var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == message.AssignmentId, cancellation);
            var certification = await db.Certifications
                .Include(candidate => candidate.Delivery).Include(candidate => candidate.Supersession).Include(candidate => candidate.Withdrawal)
                .SingleAsync(candidate => candidate.Id == message.CertificationId, cancellation);
            var isFirst = certification.Deliver(new Delivery(
                certification.Id, acceptance.Recipients, acceptance.MessageId, acceptance.Accepted.Reply, acceptance.Accepted.At));
            if (isFirst)
                db.Ledger.Add(LedgerFacts.Delivered(certification, certification.Delivery));
            if (certification.IsCurrent)
                assignment.Deliver(acceptance.Accepted.At);
        }
    }
}
