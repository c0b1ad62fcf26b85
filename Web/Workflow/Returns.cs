using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>What became of a confirmation of many.</summary>
/// <param name="Confirmed">How many are confirmed now that were not before.</param>
/// <param name="Skipped">A sentence for each that was not: which, and why.</param>
public sealed record Confirmations(int Confirmed, IReadOnlyList<string> Skipped);

/// <summary>HR's side of the return: saying that a certification has arrived.</summary>
public sealed class Returns(TrainingDb db, TimeProvider clock)
{
    /// <summary>Notes that HR has the certification. The first confirmation counts; a second click changes nothing.</summary>
    /// <param name="by">Who in HR says so, as records name them.</param>
    /// <returns>False when no certification of this assignment stands.</returns>
    /// <param name="held">So long the employee's letter waits, and the confirmation can be taken back.</param>
    public async Task<bool> ConfirmAsync(Guid assignmentId, string by, CancellationToken cancellation, TimeSpan held = default)
    {
        var standing = await db.Certifications.Standing()
            .Where(candidate => candidate.AssignmentId == assignmentId)
            .Select(candidate => candidate.RecordNumber)
            .SingleOrDefaultAsync(cancellation);
        if (standing is null)
            return false;

        await ConfirmAsync(standing, by, held, cancellation);
        return true;
    }

    /// <summary>HR does not have it after all; the employee, who was not told yet, is not told.</summary>
    /// <exception cref="RuleBrokenException">The employee has been told, or no confirmed certification stands.</exception>
    public async Task TakeBackAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        Rule.Require(
            await db.Outbox.WithholdAsync(LetterKind.ReturnConfirmed, assignmentId, cancellation),
            "The employee has been told by e-mail that the Department has it, so the confirmation stays.");
        var certification = await db.Certifications.Standing().Include(candidate => candidate.Confirmation)
            .SingleOrDefaultAsync(candidate => candidate.AssignmentId == assignmentId, cancellation);
        var confirmation = certification?.TakeBackConfirmation();
        Rule.Require(confirmation is not null, "No confirmed certification stands on this assignment.");

        db.Ledger.Add(LedgerFacts.ConfirmationTakenBack(certification!, confirmation, by, clock));
        (await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation)).TakeBackConfirmation();
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Notes that HR has these; what cannot be confirmed keeps none of the others.</summary>
    public async Task<Confirmations> ConfirmAsync(IEnumerable<string> recordNumbers, string by, CancellationToken cancellation)
    {
        var asked = recordNumbers.Distinct().ToList();
        var skipped = new List<string>();
        foreach (var number in asked)
        {
            if (await ConfirmAsync(number, by, default, cancellation) is { } why)
                skipped.Add($"{number}: {why}");
        }

        return new(asked.Count - skipped.Count, skipped);
    }

    /// <returns>Why it was not confirmed now; null when it was.</returns>
    private async Task<string?> ConfirmAsync(string recordNumber, string by, TimeSpan held, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var certification = await db.Certifications
            .Include(candidate => candidate.Confirmation)
            .Include(candidate => candidate.Supersession)
            .Include(candidate => candidate.Withdrawal)
            .SingleOrDefaultAsync(candidate => candidate.RecordNumber == recordNumber, cancellation);
        if (WhyNot(certification) is { } why)
            return why;

        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == certification!.AssignmentId, cancellation);
        if (certification!.Confirm(by, clock))
        {
            db.Ledger.Add(LedgerFacts.Confirmed(certification, certification.Confirmation));
            db.Outbox.Add(OutboxMessage.With(LetterKind.ReturnConfirmed, assignment.Id, certification.Id, clock, held));
        }

        assignment.Confirm(clock);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another click, a delivery or a correction came a moment before: the facts are read again.
            return await ConfirmAsync(recordNumber, by, held, cancellation);
        }
    }

    private static string? WhyNot(Certification? certification) => certification switch
    {
        null => "there is no such record.",
        { Withdrawal: not null } => "it was withdrawn.",
        { Supersession: not null } => "it was superseded; confirm the one that stands in its place.",
        { Confirmation: { } earlier } => $"{earlier.By} has confirmed it already.",
        _ => null,
    };
}
