using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Imports;

/// <summary>Finds what was built on an import since it was applied. Each obstacle names whom it is about.</summary>
public sealed class UndoObstacles(TrainingDb db)
{
    private const int Batch = 500;

    public async Task<IReadOnlyList<string>> FindAsync(ImportChanges done, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var batch in done.Added.Chunk(Batch))
            found.AddRange(await AboutAddedAsync(batch, done, cancellation));
        var after = done.Changed.ToDictionary(change => change.Id, change => change.After);
        foreach (var batch in after.Keys.Union(done.Left.Keys).Chunk(Batch))
        {
            var employees = await db.Employees.AsNoTracking().Where(employee => batch.Contains(employee.Id)).ToListAsync(cancellation);
            found.AddRange(employees.Where(employee => IsOtherwise(employee, after, done)).Select(employee => $"{employee.Name} was changed since."));
        }

        return found;
    }

    private static bool IsOtherwise(Employee employee, Dictionary<Guid, PersonState> after, ImportChanges done) =>
        (after.TryGetValue(employee.Id, out var state) && state != PersonState.Of(employee))
        || (done.Left.TryGetValue(employee.Id, out var leftOn) ? employee.LeftOn != leftOn : employee.LeftOn is not null);

    private async Task<List<string>> AboutAddedAsync(IReadOnlyList<Guid> ids, ImportChanges done, CancellationToken cancellation)
    {
        var people = await (
            from employee in db.Employees
            where ids.Contains(employee.Id)
            orderby employee.Name
            select new
            {
                employee.Name,
                employee.LeftOn,
                HasJoined = db.Users.Any(account => account.EmployeeId == employee.Id && (account.PasswordHash != null || account.EmailConfirmed)),
                HasBegun = db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id
                    && (assignment.StartedAt != null || (assignment.Receipt != null && assignment.Receipt.Way != ReceiptWay.HandedOver)
                        || assignment.SignedOn != null || assignment.PaperReturnedOn != null || assignment.Exit != null)),
                WasWritten = db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id
                    && db.Outbox.Any(letter => letter.AssignmentId == assignment.Id && letter.State != OutboxState.Queued)),
                WasAssigned = db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id && assignment.AssignedAt > done.At),
                Supervises = db.Employees.Where(report => report.SupervisorId == employee.Id).Select(report => report.Id).ToList(),
            }).ToListAsync(cancellation);
        var ours = done.Added.Concat(done.Changed.Select(change => change.Id)).ToHashSet();
        return
        [
            .. people
                .Select(person => (person.Name, Why: person.HasBegun ? "has the bulletin already"
                    : person.HasJoined ? "has signed in already"
                    : person.WasWritten ? "was written to"
                    : person.WasAssigned ? "was assigned something since"
                    : person.LeftOn is not null ? "has left since"
                    : person.Supervises.Any(report => !ours.Contains(report)) ? "was made somebody’s supervisor since"
                    : null))
                .Where(person => person.Why is not null)
                .Select(person => $"{person.Name} {person.Why}."),
        ];
    }
}
