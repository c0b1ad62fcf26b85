using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data.Mappings;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data;

/// <summary>A letter somebody does not have, because it was refused or came back, with what HR did about it.</summary>
/// <param name="AddresseeId">The employee whose address it is; null when it is nobody's in the roster.</param>
public sealed record MailProblemLine(MailProblem Problem, LetterKind Letter, Guid? AssignmentId, Guid? AddresseeId, string Who)
{
    /// <param name="problems">Those to list: who goes without a letter the longest comes first.</param>
    public static IQueryable<MailProblemLine> Of(TrainingDb db, IQueryable<MailProblem> problems) =>
        from problem in problems.AsNoTracking()
        join message in db.Outbox on problem.MessageId equals message.Id
        join assigned in db.Assignments on message.AssignmentId equals (Guid?)assigned.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join known in db.Employees on assignment.EmployeeId equals known.Id into employees
        from employee in employees.DefaultIfEmpty()
        join user in db.Users on message.AccountId equals (Guid?)user.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby problem.Since, problem.Id
        select new MailProblemLine(
            problem, message.Kind, message.AssignmentId,
            db.Employees.Where(addressee => addressee.Email == EF.Functions.Collate(problem.Address, Collations.IgnoringCase))
                .Select(addressee => (Guid?)addressee.Id).FirstOrDefault(),
            employee.Name ?? account.DisplayName ?? "Human Resources");
}

public static class MailProblemQueries
{
    extension(IQueryable<MailProblem> problems)
    {
        /// <summary>What HR has still to settle.</summary>
        public IQueryable<MailProblem> Open() => problems.Where(problem => problem.SentAgainAt == null && problem.DismissedAt == null);

        public IQueryable<MailProblem> SentAgain() => problems.Where(problem => problem.SentAgainAt != null);

        public IQueryable<MailProblem> Dismissed() => problems.Where(problem => problem.DismissedAt != null);
    }
}

/// <summary>A letter that waits to be tried again after a fault.</summary>
public sealed record WaitingLetter(Guid? AssignmentId, string Who, LetterKind Kind, string? Why, DateTimeOffset NextAttemptAt)
{
    /// <summary>The oldest first.</summary>
    public static IQueryable<WaitingLetter> Of(TrainingDb db) =>
        from message in db.Outbox.AsNoTracking()
        where message.State == OutboxState.Queued && message.Attempts > 0
        join assigned in db.Assignments on message.AssignmentId equals (Guid?)assigned.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join known in db.Employees on assignment.EmployeeId equals known.Id into employees
        from employee in employees.DefaultIfEmpty()
        join user in db.Users on message.AccountId equals (Guid?)user.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby message.QueuedAt
        select new WaitingLetter(
            message.AssignmentId, employee.Name ?? account.DisplayName ?? "Human Resources", message.Kind, message.Outcome, message.NextAttemptAt);
}
