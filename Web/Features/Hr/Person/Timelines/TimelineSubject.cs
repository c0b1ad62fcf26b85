using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>Whose timeline it is, with what every source of it is asked by.</summary>
/// <param name="Assignments">The edition of each, by the assignment's id.</param>
public sealed record TimelineSubject(Employee Employee, Guid? AccountId, IReadOnlyDictionary<Guid, Guid> Assignments)
{
    public IReadOnlyList<Guid> AssignmentIds { get; } = [.. Assignments.Keys];

    /// <param name="assignmentId">Only this one of the person's assignments; null for all.</param>
    public static async Task<TimelineSubject> OfAsync(TrainingDb db, Employee employee, Guid? assignmentId, CancellationToken cancellation) => new(
        employee,
        await db.Users.Where(account => account.EmployeeId == employee.Id).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellation),
        await db.Assignments
            .Where(assignment => assignment.EmployeeId == employee.Id && (assignmentId == null || assignment.Id == assignmentId))
            .ToDictionaryAsync(assignment => assignment.Id, assignment => assignment.EditionId, cancellation));
}
