using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports.Planning;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Imports;

/// <summary>What an import does to people who are in the roster already, some hundreds at a time.</summary>
public sealed class RosterChanges(
    TrainingDb db, Departure departure, Absences absences, Inquiries inquiries, UserManager<Account> accounts, TimeProvider clock)
{
    /// <param name="idOfRow">Whom the import has added, by their rows.</param>
    /// <param name="returned">Takes whoever had left, with the day.</param>
    public async Task<IReadOnlyList<PersonChange>> ChangeAsync(
        IReadOnlyList<PlanLine> lines, IReadOnlyDictionary<int, Guid> idOfRow, Dictionary<Guid, DateOnly> returned, string by, CancellationToken cancellation)
    {
        var employees = await LoadAsync(lines, cancellation);
        var ids = employees.Keys.ToList();
        var accountOf = await db.Users.Where(account => ids.Contains(account.EmployeeId!.Value)).ToDictionaryAsync(account => account.EmployeeId!.Value, cancellation);
        var (changes, moved) = (new List<PersonChange>(), new List<Guid>());
        foreach (var line in lines)
        {
            var employee = employees[line.EmployeeId!.Value];
            var before = PersonState.Of(employee);
            if (employee.LeftOn is { } leftOn)
            {
                returned[employee.Id] = leftOn;
                await absences.TakeBackDepartureAsync(employee, "In an imported roster again.", by, cancellation);
            }

            var supervisor = line.SupervisorRow is { } row ? idOfRow[row] : line.SupervisorId;
            Put(employee, accountOf.GetValueOrDefault(employee.Id), before with
            {
                Number = line.Number,
                Name = line.Name,
                Email = line.Email,
                Unit = line.Unit,
                Position = line.Position,
                HiredOn = line.HiredOn,
                SupervisorId = supervisor,
            });
            if (before.SupervisorId != supervisor)
                moved.Add(employee.Id);
            changes.Add(new(employee.Id, before, PersonState.Of(employee)));
        }

        await inquiries.PassOnAsync(db.Employees.Where(employee => moved.Contains(employee.Id)).Select(employee => employee.Id), cancellation);
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
        return changes;
    }

    public async Task LeaveAsync(IReadOnlyList<PlanLine> lines, Dictionary<Guid, DateOnly> left, string by, CancellationToken cancellation)
    {
        var employees = await LoadAsync(lines, cancellation);
        foreach (var line in lines)
            left[line.EmployeeId!.Value] = line.LastDay!.Value;
        await departure.LeaveAsync([.. employees.Values], employee => left[employee.Id], by, cancellation);
    }

    /// <summary>Makes the roster, and the account, say of somebody what <paramref name="state"/> says.</summary>
    public void Put(Employee employee, Account? account, PersonState state)
    {
        employee.Correct(state.Name, state.Email, state.Number);
        employee.Transfer(state.Unit, state.Position);
        employee.CorrectHireDate(state.HiredOn);
        employee.ReportTo(state.SupervisorId);
        account?.Follow(employee.Name, employee.Email, accounts.KeyNormalizer);
    }

    private async Task<Dictionary<Guid, Employee>> LoadAsync(IReadOnlyList<PlanLine> lines, CancellationToken cancellation)
    {
        var ids = lines.Select(line => line.EmployeeId!.Value).ToList();
        return await db.Employees.Where(employee => ids.Contains(employee.Id)).ToDictionaryAsync(employee => employee.Id, cancellation);
    }
}
