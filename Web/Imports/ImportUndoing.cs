using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Imports;

/// <summary>
/// Takes an import back as long as nothing was built on it. Nothing that is evidence is deleted: whoever was assigned something is
/// ended instead, with the reason, and their notice is called off.
/// </summary>
public sealed class ImportUndoing(
    TrainingDb db, RosterChanges changes, Departure departure, Absences absences, UndoObstacles obstacles, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>What stands in the way, by name; nothing when it can be undone.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(RosterImport import, CancellationToken cancellation) =>
        await obstacles.FindAsync(await ChangesAsync(import, cancellation), cancellation);

    /// <summary>Undoes the import in one transaction.</summary>
    /// <param name="by">Who undoes it, as records name them.</param>
    /// <exception cref="RuleBrokenException">It was not applied, was undone before, or something was built on it.</exception>
    public async Task UndoAsync(RosterImport import, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.LockAllAsync<Employee>(cancellation);
        import.Undo(by, clock);
        db.Ledger.Add(AgencyFacts.RosterImportUndone(import.Id, by, clock));
        await db.SaveChangesAsync(cancellation);
        var done = await ChangesAsync(import, cancellation);
        var inTheWay = await obstacles.FindAsync(done, cancellation);
        Rule.Require(inTheWay.Count == 0, $"This import cannot be undone any more. {string.Join(" ", inTheWay.Take(5))}");

        foreach (var batch in done.Left.Keys.Chunk(Batch))
            await TakeBackAsync(batch, by, cancellation);
        foreach (var batch in done.Changed.Chunk(Batch))
            await RestoreAsync(batch, done, by, cancellation);
        // Those who report to others before those they report to.
        foreach (var batch in done.Added.Reverse().Chunk(Batch))
            await RemoveAsync(batch, by, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<ImportChanges> ChangesAsync(RosterImport import, CancellationToken cancellation) =>
        (await db.ImportContents.AsNoTracking().SingleOrDefaultAsync(
            content => content.ImportId == import.Id && content.Kind == ImportContentKind.Changes, cancellation))?.Unpack<ImportChanges>()
        ?? throw new RuleBrokenException("What this import changed is no longer kept, so it cannot be undone.");

    private async Task TakeBackAsync(IReadOnlyList<Guid> ids, string by, CancellationToken cancellation)
    {
        foreach (var employee in await LoadAsync(ids, cancellation))
            await absences.TakeBackDepartureAsync(employee, "The import that said they had left was undone.", by, cancellation);
        await SaveAsync(by, cancellation);
    }

    private async Task RestoreAsync(IReadOnlyList<PersonChange> batch, ImportChanges done, string by, CancellationToken cancellation)
    {
        var before = batch.ToDictionary(change => change.Id, change => change.Before);
        var ids = before.Keys.ToList();
        var accounts = await db.Users.Where(account => ids.Contains(account.EmployeeId!.Value)).ToDictionaryAsync(account => account.EmployeeId!.Value, cancellation);
        var employees = await LoadAsync(ids, cancellation);
        foreach (var employee in employees)
            changes.Put(employee, accounts.GetValueOrDefault(employee.Id), before[employee.Id]);
        var gone = employees.Where(employee => done.Returned.ContainsKey(employee.Id)).ToList();
        if (gone.Count > 0)
            await departure.LeaveAsync(gone, employee => done.Returned[employee.Id], by, cancellation);
        await SaveAsync(by, cancellation);
    }

    private async Task RemoveAsync(IReadOnlyList<Guid> ids, string by, CancellationToken cancellation)
    {
        var assignments = (await db.Assignments.Where(assignment => ids.Contains(assignment.EmployeeId)).ToListAsync(cancellation)).ToLookup(assignment => assignment.EmployeeId);
        var accounts = await db.Users.Where(account => ids.Contains(account.EmployeeId!.Value)).ToDictionaryAsync(account => account.EmployeeId!.Value, cancellation);
        foreach (var employee in await LoadAsync(ids, cancellation))
        {
            if (assignments[employee.Id].Any())
            {
                End(employee, assignments[employee.Id], by);
                accounts[employee.Id].Close(clock);
            }
            else
            {
                db.Users.Remove(accounts[employee.Id]);
                db.Employees.Remove(employee);
            }
        }

        await CallOffAsync([.. assignments.SelectMany(group => group).Select(assignment => assignment.Id)], cancellation);
        await SaveAsync(by, cancellation);
    }

    private void End(Employee employee, IEnumerable<Assignment> assignments, string by)
    {
        employee.Leave(employee.HiredOn);
        employee.ReportTo(null);
        foreach (var assignment in assignments)
        {
            assignment.Close(ExitKind.Ended, Exit.AddedByMistake, by, clock);
            db.Ledger.Add(LedgerFacts.Closed(assignment));
        }
    }

    private async Task CallOffAsync(IReadOnlyList<Guid> assignments, CancellationToken cancellation)
    {
        var letters = await db.Outbox
            .Where(letter => letter.State == OutboxState.Queued && assignments.Contains(letter.AssignmentId!.Value))
            .ToListAsync(cancellation);
        foreach (var letter in letters)
            letter.Suppress(Exit.AddedByMistake);
    }

    private Task<List<Employee>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        db.Employees.Where(employee => ids.Contains(employee.Id)).ToListAsync(cancellation);

    private async Task SaveAsync(string by, CancellationToken cancellation)
    {
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
