using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Workflow;

/// <summary>An assignment with the edition it is about.</summary>
public sealed record AssignedCourse(Assignment Assignment, Edition Edition);

/// <summary>Finds the course that an employee's pages are about. Nobody finds another's.</summary>
public sealed class OwnCourses(TrainingDb db, EditionLibrary editions)
{
    /// <param name="wanted">
    /// The id of one of the employee's own assignments. Null stands for the open one due first or, with nothing open, the
    /// one signed or returned on paper last.
    /// </param>
    /// <returns>Null when the wanted one is not the employee's, is none at all, or nothing is assigned.</returns>
    public async Task<AssignedCourse?> FindAsync(Guid? employeeId, string? wanted, CancellationToken cancellation)
    {
        var own = db.Assignments.Where(assignment => assignment.EmployeeId == employeeId);
        var assignment = wanted is null
            ? await DueFirstAsync(own, cancellation) ?? await FulfilledLastAsync(own, cancellation)
            : await ByIdAsync(own, wanted, cancellation);
        return assignment is null ? null : new(assignment, await editions.FindAsync(assignment.EditionId, cancellation));
    }

    private static Task<Assignment?> DueFirstAsync(IQueryable<Assignment> own, CancellationToken cancellation) =>
        own.Outstanding()
            .OrderBy(assignment => assignment.DueOn == null)
            .ThenBy(assignment => assignment.DueOn)
            .ThenBy(assignment => assignment.AssignedAt)
            .FirstOrDefaultAsync(cancellation);

    private static Task<Assignment?> FulfilledLastAsync(IQueryable<Assignment> own, CancellationToken cancellation) =>
        own.Where(assignment => assignment.SignedOn != null || assignment.PaperReturnedOn != null)
            .OrderByDescending(assignment => assignment.SignedOn ?? assignment.PaperReturnedOn)
            .ThenByDescending(assignment => assignment.SignedAt)
            .FirstOrDefaultAsync(cancellation);

    private static async Task<Assignment?> ByIdAsync(IQueryable<Assignment> own, string wanted, CancellationToken cancellation) =>
        Guid.TryParse(wanted, out var id) ? await own.SingleOrDefaultAsync(assignment => assignment.Id == id, cancellation) : null;
}
