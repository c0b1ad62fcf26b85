using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Hr.Employees;
using PolicyTraining.Web.Features.Hr.Person.Timelines;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>Everything HR may want to know about one person.</summary>
/// <param name="Waiting">Letters that are on their way out.</param>
/// <param name="Entries">The part of the timeline that is shown.</param>
public sealed record PersonPage(
    Employee Employee, Employee? Supervisor, AccountState Account, IReadOnlyList<AssignmentLine> Lines, PlannedLetters Planned,
    IReadOnlyList<TimelineEntry> Waiting, TimelineFilter Filter, IReadOnlyList<TimelineEntry> Entries, Pagination Pagination,
    DateOnly Today, TimeZoneInfo Zone)
{
    public bool HasRecords => Lines.Count > 0;
}

/// <summary>Loads the page.</summary>
public sealed class PersonPages(TrainingDb db, Timeline timeline, PlannedMail planned)
{
    private const int Size = 50;

    /// <returns>Null when there is no such person.</returns>
    public async Task<PersonPage?> FindAsync(
        Guid id, TimelineFilter filter, string? page, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        if (await db.Employees.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } employee)
            return null;

        var supervisor = await db.Employees.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == employee.SupervisorId, cancellation);
        var lines = await AssignmentLine.Of(db, db.Assignments.Where(assignment => assignment.EmployeeId == id), db.Employees)
            .WorstFirst().ToListAsync(cancellation);
        var open = await db.Assignments.AsNoTracking().Outstanding().Where(assignment => assignment.EmployeeId == id)
            .ToDictionaryAsync(assignment => assignment.Id, cancellation);
        var asked = lines.Where(line => open.ContainsKey(line.Id)).Select(line => (open[line.Id], line));
        var entries = await timeline.OfAsync(employee, assignmentId: null, cancellation);
        var narrowed = filter.Narrow(entries);
        var pagination = Pagination.Of(page, Size, narrowed.Count);
        return new(
            employee, supervisor, await AccountAsync(id, cancellation), lines,
            await planned.OfAsync(employee, supervisor, asked, zone, cancellation),
            [.. entries.Where(entry => entry.IsWaiting)],
            filter, [.. narrowed.Skip(pagination.Skip).Take(Size)], pagination, today, zone);
    }

    private async Task<AccountState> AccountAsync(Guid id, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.EmployeeId == id, cancellation) switch
        {
            null => AccountState.None,
            { IsInvited: true } => AccountState.Invited,
            _ => AccountState.CanSignIn,
        };
}
