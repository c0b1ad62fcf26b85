using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>How long the record of an assignment is kept.</summary>
/// <param name="Explanation">Null while there is nothing to keep.</param>
/// <param name="IsHeld">A legal hold keeps it from being destroyed.</param>
public sealed record AssignmentRetention(string? Explanation, bool IsHeld, bool IsDestroyed)
{
    public static async Task<AssignmentRetention> LoadAsync(TrainingDb db, Guid id, RetentionRule rule, CancellationToken cancellation) =>
        await RetentionLine.Of(db).SingleOrDefaultAsync(candidate => candidate.AssignmentId == id, cancellation) is { } line
            ? new(rule.Explain(line.ReturnedOn, line.LeftOn), line.IsHeld, line.IsDestroyed)
            : new(null, await db.LegalHolds.AnyAsync(hold => hold.Release == null
                && (hold.AssignmentId == id || (hold.AssignmentId == null
                    && db.Assignments.Any(assignment => assignment.Id == id && assignment.EmployeeId == hold.EmployeeId))), cancellation), false);
}
