using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Data;

/// <summary>A message of the outbox as HR's pages show it. Read from the database, never changed.</summary>
public sealed class LetterLine
{
    public Guid Id { get; init; }

    public LetterKind Kind { get; init; }

    public OutboxState State { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset NextAttemptAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The addresses it went to; null while it has not been sent.</summary>
    public string? Recipient { get; init; }

    public string? Subject { get; init; }

    /// <summary>The mail server's reply, or the fault or reason that kept it back.</summary>
    public string? Outcome { get; init; }

    public Guid? AssignmentId { get; init; }

    /// <summary>Whom it is about.</summary>
    public string Who { get; init; } = "";

    public static IQueryable<LetterLine> Of(TrainingDb db) =>
        from message in db.Outbox.AsNoTracking()
        join assigned in db.Assignments on message.AssignmentId equals (Guid?)assigned.Id into assignments
        from assignment in assignments.DefaultIfEmpty()
        join known in db.Employees on message.EmployeeId ?? (Guid?)assignment.EmployeeId equals (Guid?)known.Id into employees
        from employee in employees.DefaultIfEmpty()
        join user in db.Users on message.AccountId equals (Guid?)user.Id into accounts
        from account in accounts.DefaultIfEmpty()
        select new LetterLine
        {
            Id = message.Id,
            Kind = message.Kind,
            State = message.State,
            QueuedAt = message.QueuedAt,
            NextAttemptAt = message.NextAttemptAt,
            SentAt = message.SentAt,
            Recipient = message.Recipient,
            Subject = message.Subject,
            Outcome = message.Outcome,
            AssignmentId = message.AssignmentId,
            Who = employee.Name ?? account.DisplayName ?? "Human Resources",
        };
}

public static class LetterLines
{
    extension(IQueryable<LetterLine> lines)
    {
        /// <summary>Those whose recipient, subject or person contains <paramref name="text"/>, in any case; all when it is blank.</summary>
        public IQueryable<LetterLine> Matching(string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
                return lines;

            var pattern = TextSearch.Containing(text);
            return lines.Where(line =>
                TextSearch.Matches(line.Recipient, pattern) || TextSearch.Matches(line.Subject, pattern) || TextSearch.Matches(line.Who, pattern));
        }

        public IOrderedQueryable<LetterLine> NewestFirst() => lines.OrderByDescending(line => line.QueuedAt).ThenByDescending(line => line.Id);

        /// <summary>What comes after <paramref name="last"/> when the newest come first.</summary>
        public IQueryable<LetterLine> After(LetterLine last) =>
            lines.Where(line => line.QueuedAt < last.QueuedAt || (line.QueuedAt == last.QueuedAt && line.Id.CompareTo(last.Id) < 0));
    }
}
