namespace PolicyTraining.Domain.Reminders;

/// <summary>The messages planned for one employee and one bulletin, from the first step to the last.</summary>
public sealed class LadderPlan
{
    private readonly OpenDays _days;

    internal LadderPlan(IReadOnlyList<PlannedMessage> messages, OpenDays days) => (Messages, _days) = (messages, days);

    public IReadOnlyList<PlannedMessage> Messages { get; }

    /// <summary>
    /// The message to send on <paramref name="today"/> unless it went before: only the latest that is due, so that an outage is
    /// not made up for with a pile of old reminders. Null when none is, and on a day off or in a pause.
    /// </summary>
    public PlannedMessage? DueOn(DateOnly today) =>
        _days.Closed(today) is null && LatestBy(today) is { Skipped: null } latest && !_days.IsTooLate(latest.Rung, today) ? latest : null;

    /// <summary>The first day after <paramref name="day"/> on which a message is planned; null when none is left.</summary>
    public DateOnly? NextAfter(DateOnly day) =>
        Messages.Where(message => message.On > day && message.Skipped is null or Skip.HalfDone).Select(message => (DateOnly?)message.On).Min();

    /// <summary>Of the messages whose day has come, the last one; one that was left out for another on its day does not count.</summary>
    private PlannedMessage? LatestBy(DateOnly today) =>
        Messages.Where(message => message.On <= today && message.Skipped is null or Skip.HalfDone).MaxBy(message => message.On);
}
