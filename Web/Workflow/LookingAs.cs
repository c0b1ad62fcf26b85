using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>Somebody in HR looks at an employee's pages as they see them.</summary>
public sealed class LookingAs(TrainingDb db, TimeProvider clock)
{
    /// <summary>Enters it on the ledger of all that is asked of the employee, before anything is seen.</summary>
    /// <param name="by">Who looks, as records name them.</param>
    /// <exception cref="RuleBrokenException">No reason is given, or there is nothing to see.</exception>
    public async Task BeginAsync(Employee employee, string? reason, string by, CancellationToken cancellation)
    {
        var why = Writing.Of(reason, "the reason");
        var assignments = await db.Assignments.Where(assignment => assignment.EmployeeId == employee.Id)
            .Select(assignment => assignment.Id).ToListAsync(cancellation);
        Rule.Require(assignments.Count > 0, $"Nothing was ever assigned to {employee.Name}, so there is nothing to see.");

        db.Ledger.AddRange(assignments.Select(id => LedgerFacts.LookedAs(id, why, by, clock)));
        await db.SaveChangesAsync(cancellation);
    }
}
