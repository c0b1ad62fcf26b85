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
    public Task LeaveAsync(Employee employee, DateOnly on, string by, CancellationToken cancellation) =>
        LeaveAsync([employee], _ => on, by, cancellation);

    /// <summary>The same for many at once.</summary>
    /// <param name="on">Each one's last day.</param>
    /// <returns>The assignments that ended.</returns>
    public async Task<IReadOnlyList<Guid>> LeaveAsync(
        IReadOnlyList<Employee> employees, Func<Employee, DateOnly> on, string by, CancellationToken cancellation)
    {
        foreach (var employee in employees)
            employee.Leave(on(employee));
        var ids = employees.Select(employee => employee.Id).ToList();
        var open = await db.Assignments.Outstanding().Where(assignment => ids.Contains(assignment.EmployeeId)).ToListAsync(cancellation);
        foreach (var assignment in open)
        {
            assignment.Close(ExitKind.Ended, Exit.Left, by, clock);
            db.Ledger.Add(LedgerFacts.Closed(assignment));
        }

        await inquiries.PassOnAsync(db.Employees.Where(report => ids.Contains(report.SupervisorId!.Value)).Select(report => report.Id), cancellation);
        foreach (var account in await db.Users.Where(account => ids.Contains(account.EmployeeId!.Value)).ToListAsync(cancellation))
            db.CloseAccount(account, by, clock);
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
        return [.. open.Select(assignment => assignment.Id)];
    }
}
