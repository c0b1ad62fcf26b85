using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>A letter that was refused for good, or waits to be tried again after a fault.</summary>
public sealed record MailProblem(
    Guid? AssignmentId, string Who, LetterKind Kind, OutboxState State, string? Why, DateTimeOffset NextAttemptAt)
{
    /// <summary>The refused ones first, then those that wait, the oldest first.</summary>
    public static IQueryable<MailProblem> Of(TrainingDb db) =>
        from message in db.Outbox.AsNoTracking()
        where message.State == OutboxState.Failed || (message.State == OutboxState.Queued && message.Attempts > 0)
        join assigned in db.Assignments on message.AssignmentId equals (Guid?)assigned.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join known in db.Employees on assignment.EmployeeId equals known.Id into employees
        from employee in employees.DefaultIfEmpty()
        join user in db.Users on message.AccountId equals (Guid?)user.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby message.State == OutboxState.Failed ? 0 : 1, message.QueuedAt
        select new MailProblem(
            message.AssignmentId, employee.Name ?? account.DisplayName ?? "Human Resources", message.Kind, message.State, message.Outcome, message.NextAttemptAt);
}
