using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR excuses employees from an assignment, and takes that back. The record of it stays.</summary>
public sealed class Exemptions(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <param name="by">Who in HR excuses, as records name them.</param>
    /// <exception cref="RuleBrokenException">It is signed, returned or closed already, or no reason is given.</exception>
    public async Task ExemptAsync(Guid assignmentId, string? reason, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        assignment.Close(ExitKind.Exempted, reason ?? "", by, clock);
        db.Ledger.Add(LedgerFacts.Closed(assignment));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The assignment is outstanding again, its deadline unchanged.</summary>
    /// <exception cref="RuleBrokenException">It is not exempted, or the employee has left since.</exception>
    public async Task TakeBackAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        Rule.Require(
            await db.Employees.Active().AnyAsync(employee => employee.Id == assignment.EmployeeId, cancellation),
            "The employee has left, so nothing can be asked of them any more.");
        assignment.TakeBackExemption(agency.Value.Zone, clock);
        db.Ledger.Add(LedgerFacts.ExemptionTakenBack(assignment, by, clock));
        await db.SaveChangesAsync(cancellation);
    }
}
