namespace PolicyTraining.Domain.Reminders;

/// <summary>What became of a message that was taken on.</summary>
/// <param name="Outcome">As a sentence: <c>Sent Friday, November 27, 2026, 8:00 a.m. Central.</c></param>
public sealed record TakenMessage(Rung Rung, DateOnly DueOn, string Outcome);

/// <summary>Why the ladder is over before its last step.</summary>
/// <param name="Why">To stand after "Cancelled:": <c>signed</c>.</param>
public sealed record LadderStop(string Why, DateTimeOffset At);

/// <summary>A step of the ladder as people ask about it afterwards.</summary>
/// <param name="IsAhead">It is still to go.</param>
public sealed record LadderLine(PlannedMessage Message, string Outcome, bool IsAhead);

/// <summary>Says of every step why its message went, did not go, or will.</summary>
public static class LadderAccount
{
    /// <param name="taken">What was taken on, under this due date or an earlier one.</param>
    /// <param name="stop">Null while the ladder goes on.</param>
    /// <param name="today">The date in <paramref name="zone"/>.</param>
    public static IReadOnlyList<LadderLine> Of(
        LadderPlan plan, DateOnly dueOn, IReadOnlyCollection<TakenMessage> taken, LadderStop? stop, DateOnly today, TimeZoneInfo zone) =>
        [.. plan.Messages.Select(message => LineOf(plan, message, taken.LastOrDefault(one => one.Rung == message.Rung && one.DueOn == dueOn), stop, today, zone))];

    private static LadderLine LineOf(LadderPlan plan, PlannedMessage message, TakenMessage? taken, LadderStop? stop, DateOnly today, TimeZoneInfo zone)
    {
        if (taken is not null)
            return new(message, taken.Outcome, IsAhead: false);
        if (stop is not null && stop.At.DateIn(zone) <= message.On)
            return new(message, $"Cancelled: {stop.Why} {stop.At.InWords(zone)}.", IsAhead: false);
        if (message.WhySkipped is { } why)
            return new(message, why, IsAhead: message.Skipped == Skip.HalfDone && message.On > today);
        if (message.On > today)
            return new(message, "Planned.", IsAhead: true);

        return message == plan.DueOn(today) && stop is null
            ? new(message, "Goes with the next round.", IsAhead: true)
            : new(message, "Not sent: nothing could be sent on its day, and afterwards only the latest step goes out.", IsAhead: false);
    }
}
