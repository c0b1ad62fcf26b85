using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>Whether somebody can sign in.</summary>
public enum AccountState
{
    None,

    /// <summary>Has not used the invitation yet.</summary>
    Invited,
    CanSignIn,

    /// <summary>Cannot, while the suspension lasts.</summary>
    Suspended,
}

/// <summary>An employee as the roster lists them.</summary>
public sealed record RosterEntry(Guid Id, string? Number, string Name, string Email, string Unit, string? Supervisor, DateOnly? LeftOn, AccountState Account)
{
    /// <summary>What matters most of their assignments: the open one due first, else the latest; null without any.</summary>
    public AssignmentLine? Assignment { get; init; }
}

/// <summary>A page of the roster.</summary>
/// <param name="Text">Part of a name, an e-mail address or an employee number; null for everyone.</param>
public sealed record RosterPage(string? Text, IReadOnlyList<RosterEntry> Entries, Pagination Pagination, int All, DateOnly Today)
{
    private const int Size = 50;

    /// <summary>How many of how many: <c>3 of 32 employees</c>.</summary>
    public string Count => Pagination.Total == All
        ? All == 1 ? "1 employee" : $"{All:N0} employees"
        : $"{Pagination.Total:N0} of {All:N0} employees";

    public static async Task<RosterPage> LoadAsync(
        TrainingDb db, string? text, string? page, DateOnly today, CancellationToken cancellation)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var employees = db.Employees.AsNoTracking().Matching(db, text);
        var pagination = Pagination.Of(page, Size, await employees.CountAsync(cancellation));

        var shown = employees.OrderBy(employee => employee.Name).ThenBy(employee => employee.Id)
            .Skip(pagination.Skip).Take(Size);
        var entries = await (
            from employee in shown
            join candidate in db.Employees on employee.SupervisorId equals (Guid?)candidate.Id into supervisors
            from supervisor in supervisors.DefaultIfEmpty()
            join user in db.Users on employee.Id equals user.EmployeeId into users
            from account in users.DefaultIfEmpty()
            orderby employee.Name, employee.Id
            select new RosterEntry(
                employee.Id, employee.Number, employee.Name, employee.Email, employee.Unit, supervisor.Name, employee.LeftOn,
                employee.SuspendedOn != null ? AccountState.Suspended
                    : account == null ? AccountState.None : account.PasswordHash == null && !account.EmailConfirmed ? AccountState.Invited : AccountState.CanSignIn))
            .ToListAsync(cancellation);

        var ids = entries.Select(entry => entry.Id).ToList();
        var lines = (await AssignmentLine.Of(db, db.Assignments.Where(assignment => ids.Contains(assignment.EmployeeId)), db.Employees)
            .WorstFirst().ToListAsync(cancellation)).ToLookup(line => line.EmployeeId);
        return new RosterPage(
            text,
            [.. entries.Select(entry => entry with { Assignment = lines[entry.Id].FirstOrDefault() })],
            pagination, text is null ? pagination.Total : await db.Employees.CountAsync(cancellation), today);
    }
}
