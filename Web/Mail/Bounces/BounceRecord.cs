using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Mail.Bounces;

/// <summary>
/// Keeps, in one transaction, that a message came back and what that undoes: a notice that never arrived is no receipt, and a
/// certification that came back from WING-SHR is not delivered.
/// </summary>
public sealed class BounceRecord(
    TrainingDb db, MailProblems problems, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int Tries = 5;

    /// <returns>Whether it is about a message of ours, sent to whom the report names.</returns>
    public async Task<bool> KeepAsync(Bounce bounce, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var message = await db.Outbox.SingleOrDefaultAsync(candidate => candidate.Id == bounce.MessageId, stopping);
            if (message is null || !bounce.Failed.All(failed => message.Knows(failed.Address)))
                return false;

            foreach (var (address, words) in bounce.Failed)
                await ComeBackAsync(message, message.AddressFor(address), words, stopping);
            try
            {
                await db.SaveChangesAsync(stopping);
                return true;
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && attempt < Tries)
            {
                continue;
            }
        }
    }

    private async Task ComeBackAsync(OutboxMessage message, string address, string words, CancellationToken stopping)
    {
        // The same report read twice, or a second one, changes nothing more.
        if (!message.AddressesThatHaveIt.Contains(address, StringComparer.OrdinalIgnoreCase))
            return;

        message.ComeBack(address, words);
        await problems.OpenAsync(message, MailProblemKind.CameBack, address, words, stopping);
        if (message.Kind == LetterKind.AssignmentNotice)
            await TakeBackReceiptAsync(message, words, stopping);
        else if (message.Kind == LetterKind.CertificationForHr)
            await TakeBackDeliveryAsync(message, words, stopping);
    }

    private async Task TakeBackReceiptAsync(OutboxMessage notice, string words, CancellationToken stopping)
    {
        var isOnAnother = await db.Outbox.AnyAsync(
            other => other.AssignmentId == notice.AssignmentId && other.Id != notice.Id
                && other.Kind == LetterKind.AssignmentNotice && other.State == OutboxState.Sent, stopping);
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == notice.AssignmentId, stopping);
        if (isOnAnother || !assignment.TakeBackNotice(agency.Value.Zone, clock))
            return;

        db.Ledger.Add(LedgerFacts.ReceiptTakenBack(assignment, words, clock));
        if (assignment.Receipt is not null)
            db.Ledger.Add(LedgerFacts.Received(assignment));
    }

    private async Task TakeBackDeliveryAsync(OutboxMessage message, string words, CancellationToken stopping)
    {
        var certification = await db.Certifications
            .Include(candidate => candidate.Delivery).Include(candidate => candidate.Confirmation)
            .Include(candidate => candidate.Supersession).Include(candidate => candidate.Withdrawal)
            .SingleAsync(candidate => candidate.Id == message.CertificationId, stopping);
        if (certification.TakeBackDelivery() is not { } delivery)
            return;

        db.Remove(delivery);
        db.Ledger.Add(LedgerFacts.DeliveryTakenBack(certification, delivery, words, clock));
        if (certification.IsCurrent)
            (await db.Assignments.SingleAsync(candidate => candidate.Id == message.AssignmentId, stopping)).TakeBackDelivery();
    }
}
