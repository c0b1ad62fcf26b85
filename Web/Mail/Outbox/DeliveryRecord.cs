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
/// <param name="Recipients">Those it was taken for.</param>
public sealed record Acceptance(IReadOnlyList<string> Recipients, Letter Letter, string MessageId, Accepted Accepted);

/// <summary>
/// Keeps, in one transaction, that a message was accepted, what it said, and what follows from it: a notice puts the bulletin
/// into the employee's hands, a certification is delivered.
/// </summary>
public sealed class DeliveryRecord(
    TrainingDb db, MailProblems problems, Letterhead letterhead, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>Somebody may sign or open the bulletin at this very moment; then the facts are read again.</summary>
    private const int Tries = 5;

    public async Task KeepAsync(Guid messageId, Acceptance acceptance, CancellationToken cancellation)
    {
        var letter = new SentLetter(messageId, acceptance.Letter, letterhead, acceptance.MessageId);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var message = await db.Outbox.SingleAsync(candidate => candidate.Id == messageId, cancellation);
            // A message believed abandoned may have been sent by another dispatcher meanwhile: once is enough to know.
            if (message.State == OutboxState.Sent)
                return;
            message.Sent(
                acceptance.Recipients, acceptance.Accepted.Refused.Count == 0, acceptance.Letter.Subject, acceptance.Accepted.Reply, acceptance.Accepted.At);
            await KeepLetterAsync(letter, cancellation);
            await problems.OpenAsync(message, acceptance.Accepted.Refused, cancellation);
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

    private async Task KeepLetterAsync(SentLetter sent, CancellationToken cancellation)
    {
        if (await db.SentLetters.SingleOrDefaultAsync(letter => letter.MessageId == sent.MessageId, cancellation) is { } earlier)
            db.Entry(earlier).CurrentValues.SetValues(sent);
        else
            db.SentLetters.Add(sent);
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
                certification.Id, string.Join(", ", acceptance.Recipients), acceptance.MessageId, acceptance.Accepted.Reply, acceptance.Accepted.At));
            if (isFirst)
                db.Ledger.Add(LedgerFacts.Delivered(certification, certification.Delivery));
            if (certification.IsCurrent)
                assignment.Deliver(acceptance.Accepted.At);
        }
    }
}
