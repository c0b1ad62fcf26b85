using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Somebody leaves: the record stays, what was open ends, the account is closed, no more mail is sent, and HR hears of the
/// questions that waited for them.
/// </summary>
public sealed class Departure(TrainingDb db, Inquiries inquiries, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>By which what ended is known again when somebody comes back.</summary>
    private const string Reason = "Left the Department.";

    /// <summary>Why the assignments of somebody ended who should not have been added.</summary>
    public const string ImportUndone = "The import that added them was undone.";

    private static readonly string[] Reversible = [Reason, ImportUndone];

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
            assignment.Close(ExitKind.Ended, Reason, by, clock);
            db.Ledger.Add(LedgerFacts.Closed(assignment));
        }

        await inquiries.PassOnAsync(db.Employees.Where(report => ids.Contains(report.SupervisorId!.Value)).Select(report => report.Id), cancellation);
        foreach (var account in await db.Users.Where(account => ids.Contains(account.EmployeeId!.Value)).ToListAsync(cancellation))
            account.Close(clock);
        await db.SaveChangesAsync(cancellation);
        return [.. open.Select(assignment => assignment.Id)];
    }

    /// <summary>Somebody works here again, or never left: the account opens, and what ended when they left is asked again.</summary>
    /// <param name="employee">As this request's database loaded it; saved by the caller, with the rest.</param>
    /// <param name="reason">For the record.</param>
    public async Task TakeBackAsync(Employee employee, string reason, string by, CancellationToken cancellation)
    {
        employee.Rejoin();
        (await db.Users.SingleOrDefaultAsync(account => account.EmployeeId == employee.Id, cancellation))?.Reopen();
        var ended = await db.Assignments
            .Where(assignment => assignment.EmployeeId == employee.Id && assignment.Exit != null && Reversible.Contains(assignment.Exit.Reason))
            .ToListAsync(cancellation);
        foreach (var assignment in ended.Where(assignment => assignment.Exit!.Kind == ExitKind.Ended))
        {
            assignment.Resume(agency.Value.Zone, clock);
            db.Ledger.Add(LedgerFacts.Resumed(assignment, reason, by, clock));
            // Whoever never had the notice gets it now.
            if (assignment.Receipt is null)
                db.Outbox.Add(OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, clock));
        }
    }
}
