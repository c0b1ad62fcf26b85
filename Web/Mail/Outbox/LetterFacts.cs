using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>An assignment with the employee it is given to and the edition it is about, as they are now.</summary>
public sealed record AssignedEmployee(Assignment Assignment, Employee Employee, Edition Edition);

/// <summary>Looks up what letters are written from, at the moment they are written.</summary>
public sealed class LetterFacts(TrainingDb db, EditionLibrary editions)
{
    public async Task<AssignedEmployee> OfAsync(OutboxMessage message, CancellationToken stopping)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == message.AssignmentId, stopping);
        var employee = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == assignment.EmployeeId, stopping);
        return new(assignment, employee, await editions.FindAsync(assignment.EditionId, stopping));
    }

    /// <summary>Who supervises now; null when nobody in the roster does.</summary>
    public async Task<Correspondent?> SupervisorOfAsync(Employee employee, CancellationToken stopping) =>
        (await db.Employees.AsNoTracking().SupervisorOf(employee.Id).SingleOrDefaultAsync(stopping))?.Correspondent;
}

/// <summary>How the product's people are called in letters.</summary>
internal static class Addressing
{
    extension(Employee employee)
    {
        public Correspondent Correspondent => new(employee.Name, employee.Email);
    }

    extension(Account account)
    {
        public Correspondent Correspondent => new(account.DisplayName, account.Email!);
    }
}
