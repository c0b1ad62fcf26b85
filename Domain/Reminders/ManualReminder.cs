using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;

namespace PolicyTraining.Domain.Reminders;

/// <summary>Somebody reminded an employee by hand. Once a day and assignment, whoever does it: one kind word, not five.</summary>
/// <param name="On">The day in the agency's zone.</param>
/// <param name="By">Who, as records name them.</param>
/// <param name="MessageId">The letter in the outbox.</param>
/// <param name="At">UTC.</param>
public sealed record ManualReminder(Guid AssignmentId, DateOnly On, string By, Guid MessageId, DateTimeOffset At)
{
    /// <summary>Why this assignment cannot be reminded of now, as a sentence; null when it can.</summary>
    /// <param name="lastRemindedOn">The day of the last reminder, whoever sent it; null without any.</param>
    public static string? WhyNot(Assignment assignment, Employee employee, DateOnly? lastRemindedOn, DateOnly today) =>
        !employee.IsActive ? $"{employee.Name} does not work here any more."
        : !assignment.IsOutstanding ? "It is signed, returned on paper or closed, so there is nothing to remind of."
        : assignment.DeclinedAt is not null ? "The employee has declined to sign. HR talks with them; a reminder would not."
        : assignment.Deadline is not { } deadline ? "Nobody knows yet that the employee has the bulletin, so no deadline runs. See to the notice first."
        : deadline.IsPausedOn(today) ? "The deadline is paused today."
        : lastRemindedOn == today ? "They were reminded today already. The next reminder can go out tomorrow."
        : null;
}
