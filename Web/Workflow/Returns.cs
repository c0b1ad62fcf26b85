using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR's side of the return: saying that a certification has arrived.</summary>
public sealed class Returns(TrainingDb db, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Notes that HR has the certification. The first confirmation counts; a second click changes nothing.</summary>
    /// <param name="by">Who in HR says so, as records name them.</param>
    /// <returns>False when there is no certification of this assignment.</returns>
    public async Task<bool> ConfirmAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryConfirmAsync(assignmentId, by, cancellation);
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && attempt < Tries)
            {
                // Another click confirmed it a moment before, or it was delivered meanwhile.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<bool> TryConfirmAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        var certification = await db.Certifications.Include(candidate => candidate.Confirmation)
            .Where(candidate => candidate.AssignmentId == assignmentId)
            .OrderByDescending(candidate => candidate.Ordinal)
            .FirstOrDefaultAsync(cancellation);
        if (certification is null)
            return false;

        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        if (certification.Confirm(by, clock))
            db.Ledger.Add(LedgerFacts.Confirmed(certification, certification.Confirmation));
        assignment.Confirm(clock);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
