using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The signed-in employee's assignments. Those of others do not exist here.</summary>
public sealed class OwnAssignments(TrainingDb db)
{
    /// <param name="assignmentId">The one that is meant; without it the open one due first, or else the one signed last.</param>
    /// <returns>Null when there is none, or it is somebody else's.</returns>
    public Task<Assignment?> FindAsync(Guid employeeId, Guid? assignmentId, CancellationToken cancellation) =>
        db.Assignments
            .Where(own => own.EmployeeId == employeeId && (assignmentId == null || own.Id == assignmentId))
            .OrderBy(own => own.SignedOn != null || own.Exit != null)
            .ThenByDescending(own => own.SignedAt)
            .ThenBy(own => own.DueOn == null)
            .ThenBy(own => own.DueOn)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The number of the certification that stands for a signed assignment.</summary>
    public Task<string> RecordNumberAsync(Assignment signed, CancellationToken cancellation) =>
        db.Certifications.Where(certification => certification.AssignmentId == signed.Id)
            .OrderByDescending(certification => certification.Ordinal)
            .Select(certification => certification.RecordNumber)
            .FirstAsync(cancellation);

    /// <summary>The employee's name as the roster has it now.</summary>
    public Task<string> RosterNameAsync(Assignment assignment, CancellationToken cancellation) =>
        db.Employees.Where(employee => employee.Id == assignment.EmployeeId).Select(employee => employee.Name).SingleAsync(cancellation);
}
