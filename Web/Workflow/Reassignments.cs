using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>Somebody else supervises an employee: from now on they see the assignments and hear of them, and the one before does not.</summary>
public sealed class Reassignments(TrainingDb db, Inquiries inquiries, TimeProvider clock)
{
    /// <param name="supervisorId">Null when HR is to stand in.</param>
    /// <param name="by">Who in HR says so, as records name them.</param>
    /// <exception cref="RuleBrokenException">The supervisor has left, is the employee, or reports to the employee.</exception>
    public async Task ReassignAsync(Guid employeeId, Guid? supervisorId, string by, CancellationToken cancellation)
    {
        await ChangeAsync(await db.Employees.SingleAsync(candidate => candidate.Id == employeeId, cancellation), supervisorId, by, cancellation);
        db.NoteRosterChanges(by, clock);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The same, saved by the caller with what else it changes.</summary>
    /// <param name="employee">As this request's database loaded it.</param>
    /// <exception cref="RuleBrokenException">As above.</exception>
    public async Task ChangeAsync(Employee employee, Guid? supervisorId, string by, CancellationToken cancellation)
    {
        if (employee.SupervisorId == supervisorId)
            return;

        var fault = await FaultOfAsync(employee, supervisorId, cancellation);
        Rule.Require(fault is null, fault ?? "");
        var before = employee.SupervisorId;
        await inquiries.PassOnAsync(db.Employees.Where(asker => asker.Id == employee.Id).Select(asker => asker.Id), cancellation);
        employee.ReportTo(supervisorId);
        var assignments = await db.Assignments.Outstanding().Where(assignment => assignment.EmployeeId == employee.Id)
            .Select(assignment => assignment.Id)
            .ToListAsync(cancellation);
        db.Ledger.AddRange(assignments.Select(id => LedgerFacts.SupervisorChanged(id, before, supervisorId, by, clock)));
    }

    /// <summary>Why this supervisor cannot be theirs, as a sentence; null when they can.</summary>
    public async Task<string?> FaultOfAsync(Employee employee, Guid? supervisorId, CancellationToken cancellation) =>
        supervisorId is null ? null
        : supervisorId == employee.Id ? "Nobody supervises themself. Choose another supervisor."
        : !await db.Employees.Active().AnyAsync(candidate => candidate.Id == supervisorId, cancellation)
            ? "The new supervisor does not work here now. Choose another one."
        : (await ChainAboveAsync(supervisorId, cancellation)).Contains(employee.Id)
            ? $"{employee.Name} stands above the new supervisor. Choose somebody who does not report to {employee.Name}."
        : null;

    /// <summary>The supervisor, whoever supervises them, and so on.</summary>
    public async Task<IReadOnlySet<Guid>> ChainAboveAsync(Guid? supervisorId, CancellationToken cancellation)
    {
        var chain = new HashSet<Guid>();
        for (var at = supervisorId; at is { } id && chain.Add(id);)
            at = await db.Employees.Where(candidate => candidate.Id == id).Select(candidate => candidate.SupervisorId).SingleOrDefaultAsync(cancellation);
        return chain;
    }
}
