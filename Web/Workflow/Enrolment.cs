using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>Takes people into the roster and gives them what they must certify, each with exactly one notice.</summary>
public sealed class Enrolment(TrainingDb db, EditionLibrary editions, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Adds the employee and an account without a password; the notice brings the invitation.</summary>
    /// <exception cref="RuleBrokenException">The address belongs to somebody else already.</exception>
    public async Task<Account> AddAsync(Employee employee, CancellationToken cancellation)
    {
        Rule.Require(!await IsTakenAsync(employee.Email, cancellation), "Somebody with this e-mail address is already here.");

        db.Employees.Add(employee);
        var account = new Account(employee.Email, employee.Name, employee.Id);
        var created = await accounts.CreateAsync(account);
        Rule.Require(created.Succeeded, string.Join(" ", created.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>Assigns the newest edition of a bulletin and queues the notice.</summary>
    /// <param name="by">Who assigns, as records name them.</param>
    /// <exception cref="RuleBrokenException">The bulletin is not published, or the employee has this edition already.</exception>
    public async Task<Assignment> AssignAsync(Employee employee, string bulletinNumber, string by, CancellationToken cancellation)
    {
        var newest = await editions.NewestAsync(bulletinNumber, cancellation);
        Rule.Require(newest is not null, $"P&P {bulletinNumber} is not published here.");
        var (editionId, edition) = newest.Value;
        Rule.Require(
            !await db.Assignments.AnyAsync(existing => existing.EmployeeId == employee.Id && existing.EditionId == editionId, cancellation),
            $"{employee.Name} already has P&P {bulletinNumber}, edition {edition.Ordinal}.");

        var assignment = new Assignment(employee.Id, editionId, edition.DaysToReturn, by, clock);
        db.Assignments.Add(assignment);
        db.Outbox.Add(OutboxMessage.About(LetterKind.AssignmentNotice, assignment.Id, clock));
        await db.SaveChangesAsync(cancellation);
        return assignment;
    }

    public async Task<bool> IsTakenAsync(string email, CancellationToken cancellation) =>
        await db.Employees.AnyAsync(employee => employee.Email == email.Trim(), cancellation)
        || await accounts.FindByEmailAsync(email.Trim()) is not null;
}
