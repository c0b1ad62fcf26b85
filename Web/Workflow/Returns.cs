using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR's side of the return: saying that a certification has arrived.</summary>
public sealed class Returns(TrainingDb db, TimeProvider clock)
{
    /// <summary>Notes that HR has the certification. The first confirmation counts; a second click changes nothing.</summary>
    /// <param name="by">Who in HR says so, as records name them.</param>
    /// <returns>False when there is no certification of this assignment.</returns>
    public async Task<bool> ConfirmAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        var certification = await db.Certifications.Include(candidate => candidate.Confirmation)
            .Where(candidate => candidate.AssignmentId == assignmentId)
            .OrderByDescending(candidate => candidate.Ordinal)
            .FirstOrDefaultAsync(cancellation);
        if (certification is null)
            return false;

        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        certification.Confirm(by, clock);
        assignment.Confirm(clock);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another click confirmed it a moment before.
            db.ChangeTracker.Clear();
        }

        return true;
    }
}
