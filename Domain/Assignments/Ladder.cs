namespace PolicyTraining.Domain.Assignments;

/// <summary>A planned reminder.</summary>
public enum ReminderStep
{
    /// <summary>To the employee, some days before the due date.</summary>
    BeforeDue,

    /// <summary>To the employee with a copy to the supervisor, after the due date has passed.</summary>
    Overdue,
}

/// <summary>The rule that plans reminders around a due date.</summary>
/// <param name="DaysBeforeDue">Days before the due date of the first reminder.</param>
/// <param name="DaysAfterDue">Days after the due date of the overdue reminder.</param>
public sealed record Ladder(int DaysBeforeDue, int DaysAfterDue)
{
    public static readonly Ladder Default = new(DaysBeforeDue: 4, DaysAfterDue: 1);

    /// <summary>The date on which <paramref name="step"/> is sent.</summary>
    public DateOnly On(ReminderStep step, DateOnly dueOn) => step switch
    {
        ReminderStep.BeforeDue => dueOn.AddDays(-DaysBeforeDue),
        ReminderStep.Overdue => dueOn.AddDays(DaysAfterDue),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>
    /// The step to send on <paramref name="today"/>: only the latest that is due, so that an outage is not made up for
    /// with a pile of old reminders. Null when none is due.
    /// </summary>
    public ReminderStep? DueStep(DateOnly dueOn, DateOnly today) =>
        Enum.GetValues<ReminderStep>().Where(step => On(step, dueOn) <= today).Select(step => (ReminderStep?)step).LastOrDefault();

    /// <summary>The first date after <paramref name="day"/> on which a step is planned; null when none is left.</summary>
    public DateOnly? NextAfter(DateOnly day, DateOnly dueOn) =>
        Enum.GetValues<ReminderStep>().Select(step => On(step, dueOn)).Where(date => date > day).Select(date => (DateOnly?)date).FirstOrDefault();
}
