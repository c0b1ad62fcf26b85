using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>Takes people into the roster and gives them what they must certify, each with exactly one notice.</summary>
public sealed class Enrolment(
    TrainingDb db, EditionLibrary editions, RosterCorrections corrections, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Adds the employee and assigns the bulletin, both or neither.</summary>
    /// <param name="bulletinNumber">Null when nothing is to be assigned yet.</param>
    /// <param name="by">Who adds and assigns, as records name them.</param>
    /// <returns>The assignment; null when nothing was to be assigned.</returns>
    /// <exception cref="RuleBrokenException">As for adding and for assigning alone.</exception>
    public async Task<Assignment?> EnrolAsync(Employee employee, string? bulletinNumber, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AddAsync(employee, cancellation);
        var assignment = bulletinNumber is null ? null : await AssignAsync(employee, bulletinNumber, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return assignment;
    }

    /// <summary>Adds the employee and an account without a password; the notice brings the invitation.</summary>
    /// <exception cref="RuleBrokenException">The address belongs to somebody else already.</exception>
    public async Task<Account> AddAsync(Employee employee, CancellationToken cancellation)
    {
        var holder = await corrections.HolderOfAddressAsync(employee.Email, besides: null, cancellation);
        Rule.Require(holder is null, $"{holder} already has this e-mail address.");

        db.Employees.Add(employee);
        var account = new Account(employee.Email, employee.Name, employee.Id);
        var created = await accounts.CreateAsync(account);
        Rule.Require(created.Succeeded, string.Join(" ", created.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>Assigns the newest edition of a bulletin and queues the notice.</summary>
    /// <param name="by">Who assigns, as records name them.</param>
    /// <exception cref="RuleBrokenException">
    /// The employee has left, is suspended or has this edition already, or the bulletin is not published.
    /// </exception>
    public async Task<Assignment> AssignAsync(Employee employee, string bulletinNumber, string by, CancellationToken cancellation)
    {
        Rule.Require(employee.IsActive, $"{employee.Name} {employee.WhyAway}, so nothing can be assigned.");
        var newest = await editions.NewestAsync(bulletinNumber, cancellation);
        Rule.Require(newest is not null, $"P&P {bulletinNumber} is not published here.");
        var (editionId, edition) = newest.Value;
        Rule.Require(
            !await db.Assignments.AnyAsync(existing => existing.EmployeeId == employee.Id && existing.EditionId == editionId, cancellation),
            $"{employee.Name} already has P&P {bulletinNumber}, edition {edition.Ordinal}.");

        var assignment = new Assignment(employee.Id, editionId, edition.DaysToReturn, by, clock);
        db.Assignments.Add(assignment);
        db.Ledger.Add(LedgerFacts.Assigned(assignment, edition));
        db.Outbox.Add(OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, clock));
        await db.SaveChangesAsync(cancellation);
        return assignment;
    }

    /// <summary>
    /// Adds many at once: whoever supervises comes before those who report to them. One insertion for many rows, since asking
    /// for each whether its address is free would take as many questions as there are people; the caller has looked.
    /// </summary>
    public async Task AddAllAsync(IEnumerable<Employee> employees, CancellationToken cancellation)
    {
        foreach (var employee in employees)
        {
            db.Employees.Add(employee);
            var account = new Account(employee.Email, employee.Name, employee.Id) { SecurityStamp = Guid.NewGuid().ToString("N") };
            account.Follow(employee.Name, employee.Email, accounts.KeyNormalizer);
            db.Users.Add(account);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Gives many what rules assign them, each with one notice.</summary>
    /// <param name="notBefore">The notices wait until then; null for at once.</param>
    public async Task<IReadOnlyList<Guid>> AssignAllAsync(
        IEnumerable<RuledAssignment> ruled, string by, DateTimeOffset? notBefore, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var assigned = new List<Guid>();
        foreach (var (employee, target) in ruled)
        {
            var assignment = new Assignment(employee.Id, target.EditionId, target.Edition.DaysToReturn, by, clock);
            db.Assignments.Add(assignment);
            db.Ledger.Add(LedgerFacts.Assigned(assignment, target.Edition));
            if (target.IsHandedOver && employee.HiredOn <= clock.Today(zone) && assignment.Receive(employee.HiredOn, ReceiptWay.HandedOver, clock))
                db.Ledger.Add(LedgerFacts.Received(assignment));
            db.Outbox.Add(notBefore is { } moment
                ? OutboxMessage.Later(LetterKind.AssignmentNotice, assignment.Id, moment, clock)
                : OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, clock));
            assigned.Add(assignment.Id);
        }

        await db.SaveChangesAsync(cancellation);
        return assigned;
    }
}
