using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Gives the employees another supervisor.</summary>
public sealed class ReassignDeed(TrainingDb db, Reassignments reassignments) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Reassign;

    public override async Task<IReadOnlyDictionary<Guid, string>> RefusalsAsync(
        BulkTerms terms, IReadOnlyList<BulkCandidate> candidates, CancellationToken cancellation)
    {
        var chain = await reassignments.ChainAboveAsync(terms.SupervisorId, cancellation);
        var refusals = new Dictionary<Guid, string>();
        var listed = new HashSet<Guid>();
        foreach (var (assignment, employee) in candidates)
        {
            if (employee.SupervisorId == terms.SupervisorId)
                refusals[assignment.Id] = "This supervisor is theirs already.";
            else if (chain.Contains(employee.Id))
                refusals[assignment.Id] = "They are the new supervisor, or stand above them.";
            else if (!listed.Add(employee.Id))
                refusals[assignment.Id] = "The employee is listed with another assignment, and a supervisor is changed for all of them.";
        }

        return refusals;
    }

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by) =>
        Rule.Require(candidate.Employee.IsActive, "They have left.");

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        await reassignments.ReassignAsync(await EmployeeOfAsync(item, cancellation), terms.SupervisorId, by, cancellation);
        return new(item.DueAfter);
    }

    public override async Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        var employee = await EmployeeOfAsync(item, cancellation);
        Rule.Require(
            await db.Employees.Active().AnyAsync(candidate => candidate.Id == employee && candidate.SupervisorId == terms.SupervisorId, cancellation),
            "The supervisor was changed again since, or the employee has left.");
        await reassignments.ReassignAsync(employee, item.SeenSupervisorId, by, cancellation);
    }

    private Task<Guid> EmployeeOfAsync(BulkItem item, CancellationToken cancellation) =>
        db.Assignments.Where(assignment => assignment.Id == item.AssignmentId).Select(assignment => assignment.EmployeeId).SingleAsync(cancellation);
}
