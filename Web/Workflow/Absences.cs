using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Somebody is suspended, comes back, or did not leave after all. While they are away they are in no total, hear nothing and
/// cannot sign in; the deadline runs on unless HR pauses it. Each is saved in one transaction.
/// </summary>
/// <remarks>Every employee is given as this request's database loaded it; <c>by</c> is who says so, as records name them.</remarks>
public sealed class Absences(TrainingDb db, Inquiries inquiries, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    /// <exception cref="RuleBrokenException">They left or are suspended already, or no reason is given.</exception>
    public async Task SuspendAsync(Employee employee, string? reason, string by, CancellationToken cancellation)
    {
        var why = Writing.Of(reason, "the reason");
        employee.Suspend(Today);
        await inquiries.PassOnAsync(db.Employees.Where(report => report.SupervisorId == employee.Id).Select(report => report.Id), cancellation);
        if (await AccountAsync(employee, cancellation) is { } account)
            db.CloseAccount(account, by, clock);
        db.NoteRosterChanges(by, clock, why);
        await db.SaveChangesAsync(cancellation);
    }

    /// <exception cref="RuleBrokenException">They are not suspended, or no reason is given.</exception>
    public async Task ResumeAsync(Employee employee, string? reason, string by, CancellationToken cancellation)
    {
        var why = Writing.Of(reason, "the reason");
        employee.Resume();
        await ReturnAsync(employee, [], by, cancellation);
        db.NoteRosterChanges(by, clock, why);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Undoes a departure: what it ended is asked again.</summary>
    /// <returns>How many assignments are open again.</returns>
    /// <exception cref="RuleBrokenException">They did not leave, or no reason is given.</exception>
    public async Task<int> ReinstateAsync(Employee employee, string? reason, string by, CancellationToken cancellation)
    {
        var why = Writing.Of(reason, "the reason");
        var reopened = await TakeBackDepartureAsync(employee, why, by, cancellation);
        db.NoteRosterChanges(by, clock, why);
        await db.SaveChangesAsync(cancellation);
        return reopened;
    }

    /// <summary>The same, saved by the caller with what else it changes.</summary>
    /// <exception cref="RuleBrokenException">They did not leave.</exception>
    public async Task<int> TakeBackDepartureAsync(Employee employee, string why, string by, CancellationToken cancellation)
    {
        employee.Return();
        var ended = (await db.Assignments.Closed().Where(assignment => assignment.EmployeeId == employee.Id).ToListAsync(cancellation))
            .Where(assignment => assignment.Exit!.IsDeparture)
            .ToList();
        foreach (var assignment in ended)
        {
            assignment.TakeBackDeparture(Today);
            db.Ledger.Add(LedgerFacts.Reopened(assignment, why, by, clock));
        }

        await ReturnAsync(employee, ended, by, cancellation);
        return ended.Count;
    }

    /// <summary>Signs in again, unless still suspended; reminders look again, and a notice that was withheld goes out.</summary>
    private async Task ReturnAsync(Employee employee, IReadOnlyCollection<Assignment> reopened, string by, CancellationToken cancellation)
    {
        if (!employee.IsActive)
            return;

        if (await AccountAsync(employee, cancellation) is { IsClosed: true } account)
            db.ReopenAccount(account, by, clock);
        var open = await db.Assignments.Outstanding().Where(assignment => assignment.EmployeeId == employee.Id).ToListAsync(cancellation);
        foreach (var assignment in open.Union(reopened))
            await LookAgainAsync(assignment, cancellation);
    }

    private async Task LookAgainAsync(Assignment assignment, CancellationToken cancellation)
    {
        assignment.LookAgainOn(assignment.DueOn is null ? null : Today);
        if (assignment.Receipt is null && !await db.Outbox.AnyAsync(
            letter => letter.AssignmentId == assignment.Id && letter.Kind == LetterKind.AssignmentNotice && letter.State != OutboxState.Suppressed, cancellation))
        {
            db.Outbox.Add(OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, clock));
        }
    }

    private Task<Identity.Account?> AccountAsync(Employee employee, CancellationToken cancellation) =>
        db.Users.SingleOrDefaultAsync(account => account.EmployeeId == employee.Id, cancellation);
}
