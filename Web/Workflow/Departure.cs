using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Somebody leaves: the record stays, what was open ends, the account is closed, no more mail is sent, and HR hears of the
/// questions that waited for them.
/// </summary>
public sealed class Departure(TrainingDb db, Inquiries inquiries, TimeProvider clock)
{
    /// <summary>Saves the departure, and whatever else was changed about the employee, in one transaction.</summary>
    /// <param name="employee">As this request's database loaded it.</param>
    /// <param name="on">The last day of employment.</param>
    /// <param name="by">Who says so, as records name them.</param>
    public async Task LeaveAsync(Employee employee, DateOnly on, string by, CancellationToken cancellation)
    {
        employee.Leave(on);
        var open = await db.Assignments.Outstanding().Where(assignment => assignment.EmployeeId == employee.Id).ToListAsync(cancellation);
        foreach (var assignment in open)
        {
            assignment.Close(ExitKind.Ended, Exit.Left, by, clock);
            db.Ledger.Add(LedgerFacts.Closed(assignment));
        }

        await inquiries.PassOnAsync(db.Employees.Where(report => report.SupervisorId == employee.Id).Select(report => report.Id), cancellation);
        (await db.Users.SingleOrDefaultAsync(account => account.EmployeeId == employee.Id, cancellation))?.Close(clock);
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
    }
}
