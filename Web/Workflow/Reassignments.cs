using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>Somebody else supervises an employee: from now on they see the assignments and hear of them, and the one before does not.</summary>
public sealed class Reassignments(TrainingDb db, Inquiries inquiries, TimeProvider clock)
{
    /// <param name="supervisorId">Null when HR is to stand in.</param>
    /// <param name="by">Who in HR says so, as records name them.</param>
    /// <exception cref="RuleBrokenException">The supervisor has left, is the employee, or reports to the employee.</exception>
    public async Task ReassignAsync(Guid employeeId, Guid? supervisorId, string by, CancellationToken cancellation)
    {
        var employee = await db.Employees.SingleAsync(candidate => candidate.Id == employeeId, cancellation);
        Rule.Require(
            supervisorId is null || await db.Employees.Active().AnyAsync(candidate => candidate.Id == supervisorId, cancellation),
            "The new supervisor does not work here any more. Choose another one.");
        RequireNoCircle(employee, await ChainAboveAsync(supervisorId, cancellation));

        var before = employee.SupervisorId;
        await inquiries.PassOnAsync(db.Employees.Where(asker => asker.Id == employeeId).Select(asker => asker.Id), cancellation);
        employee.ReportTo(supervisorId);
        var assignments = await db.Assignments.Outstanding().Where(assignment => assignment.EmployeeId == employeeId)
            .Select(assignment => assignment.Id)
            .ToListAsync(cancellation);
        db.Ledger.AddRange(assignments.Select(id => LedgerFacts.SupervisorChanged(id, before, supervisorId, by, clock)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The supervisor, whoever supervises them, and so on.</summary>
    public async Task<IReadOnlySet<Guid>> ChainAboveAsync(Guid? supervisorId, CancellationToken cancellation)
    {
        var chain = new HashSet<Guid>();
        for (var at = supervisorId; at is { } id && chain.Add(id);)
            at = await db.Employees.Where(candidate => candidate.Id == id).Select(candidate => candidate.SupervisorId).SingleOrDefaultAsync(cancellation);
        return chain;
    }

    /// <exception cref="RuleBrokenException">The employee stands above the new supervisor.</exception>
    public static void RequireNoCircle(Employee employee, IReadOnlySet<Guid> chainAbove) => Rule.Require(
        !chainAbove.Contains(employee.Id), $"{employee.Name} is the new supervisor, or stands above them. Choose somebody who does not report to {employee.Name}.");
}
