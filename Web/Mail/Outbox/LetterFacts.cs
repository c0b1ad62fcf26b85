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
public sealed class LetterFacts(TrainingDb db, Supervision supervision, EditionLibrary editions)
{
    public async Task<AssignedEmployee> OfAsync(OutboxMessage message, CancellationToken stopping)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == message.AssignmentId, stopping);
        var employee = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == assignment.EmployeeId, stopping);
        return new(assignment, employee, await editions.FindAsync(assignment.EditionId, stopping));
    }

    /// <summary>Who supervises now, or acts for whoever does; null when nobody in the roster does.</summary>
    public async Task<ActingSupervisor?> SupervisorOfAsync(Employee employee, CancellationToken stopping) =>
        await db.Employees.AsNoTracking().SupervisorOf(employee.Id).SingleOrDefaultAsync(stopping) is { } supervisor
            ? await ActingAsync(supervisor, employee, stopping)
            : null;

    /// <summary>The delegate of today in the supervisor's place, or else the supervisor.</summary>
    /// <param name="about">Nobody acts as their own supervisor: a letter about the delegate goes to the supervisor.</param>
    public async Task<ActingSupervisor> ActingAsync(Employee supervisor, Employee? about, CancellationToken stopping) =>
        await supervision.DelegateOfAsync(supervisor.Id, stopping) is { } deputy && deputy.Id != about?.Id
            ? new(deputy.Id, deputy.Correspondent, supervisor.Name, $"/team?for={supervisor.Id}")
            : new(supervisor.Id, supervisor.Correspondent, ActingFor: null, "/team");
}

/// <summary>To whom a letter about somebody's people goes.</summary>
/// <param name="ActingFor">The name of the supervisor in whose place this person acts; null for the supervisor.</param>
/// <param name="Team">The path of the team's page.</param>
public sealed record ActingSupervisor(Guid Id, Correspondent Person, string? ActingFor, string Team);

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
