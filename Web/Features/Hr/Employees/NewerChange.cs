using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>What somebody else has changed about an employee while a form was open.</summary>
internal sealed record NewerChange(RosterField Field, string Words)
{
    /// <summary>How many changes the roster has noted of the employee.</summary>
    public static Task<int> CountAsync(TrainingDb db, Guid employeeId, CancellationToken cancellation) =>
        db.RosterChanges.CountAsync(change => change.EmployeeId == employeeId, cancellation);

    /// <summary>The last change of each field beyond those that were seen.</summary>
    public static async Task<IReadOnlyList<NewerChange>> LoadAsync(TrainingDb db, Guid employeeId, int seen, CancellationToken cancellation)
    {
        var newer = await db.RosterChanges.AsNoTracking().Where(change => change.EmployeeId == employeeId)
            .OrderBy(change => change.At).ThenBy(change => change.Id)
            .Skip(seen)
            .ToListAsync(cancellation);
        var changes = new List<NewerChange>();
        foreach (var change in newer.GroupBy(change => change.Field).Select(changes => changes.Last()))
        {
            changes.Add(new(
                change.Field,
                $"{change.By} has changed this to “{await AfterAsync(db, change, cancellation)}” in the meantime. What you entered is still here: "
                    + "save again to put it in its place, or enter theirs."));
        }

        return changes;
    }

    private static async Task<string> AfterAsync(TrainingDb db, RosterChange change, CancellationToken cancellation)
    {
        if (change is not { Field: RosterField.Supervisor, After: { } id })
            return change.After ?? "nothing";

        var supervisor = Guid.Parse(id);
        return await db.Employees.Where(employee => employee.Id == supervisor).Select(employee => employee.Name).SingleAsync(cancellation);
    }
}
