using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;

namespace PolicyTraining.Domain.Reminders;

/// <summary>What the ladder knows of one employee and one bulletin.</summary>
/// <param name="IsHalfDone">At least half of the course is done, so that no nudge is needed.</param>
/// <param name="ChangedOn">The date on which the due date was last moved; what lay before it is not made up for.</param>
public readonly record struct LadderFacts(Deadline Deadline, bool IsHalfDone, DateOnly? ChangedOn = null);

/// <summary>
/// The rule that says which messages go to whom, and when: a pure function of the deadline, the work calendar and what is
/// known of the employee.
/// </summary>
/// <param name="NudgeAfter">Days after receipt.</param>
/// <param name="BeforeDue">Days before the due date, the earliest first; 0 is the due date itself.</param>
/// <param name="OverdueAfter">Days after the due date, to the employee and the supervisor.</param>
/// <param name="AgainAfter">Days after the due date of the first repetition to the employee.</param>
/// <param name="AgainEvery">Days between repetitions.</param>
/// <param name="AgainAtMost">How many repetitions there are.</param>
public sealed record Ladder(int NudgeAfter, IReadOnlyList<int> BeforeDue, int OverdueAfter, int AgainAfter, int AgainEvery, int AgainAtMost)
{
    public static readonly Ladder Default = new(NudgeAfter: 5, BeforeDue: [4, 1, 0], OverdueAfter: 1, AgainAfter: 3, AgainEvery: 7, AgainAtMost: 5);

    /// <summary>The steps from the first to the last.</summary>
    public IEnumerable<Rung> Rungs =>
    [
        new(RungKind.Nudge, NudgeAfter),
        .. BeforeDue.OrderDescending().Select(days => new Rung(RungKind.BeforeDue, days)),
        new(RungKind.Overdue, OverdueAfter),
        .. Enumerable.Range(0, AgainAtMost).Select(time => new Rung(RungKind.OverdueAgain, AgainAfter + (time * AgainEvery))),
    ];

    /// <summary>Every message with its day, its recipients and its reason; those that will not go say why.</summary>
    public LadderPlan Plan(LadderFacts facts, WorkCalendar calendar)
    {
        var days = new OpenDays(facts.Deadline, calendar);
        var messages = Rungs.Select(rung => days.Place(rung)).ToList();
        for (var at = 0; at < messages.Count; at++)
            messages[at] = messages[at] with { Skipped = WhySkipped(messages[at], messages.Skip(at + 1), facts) };
        return new(messages, days);
    }

    private static Skip? WhySkipped(PlannedMessage message, IEnumerable<PlannedMessage> later, LadderFacts facts) =>
        message.On <= facts.Deadline.ReceivedOn ? Skip.BeforeReceipt
        : message.On <= facts.ChangedOn ? Skip.BeforeChange
        : later.Any(other => other.On == message.On) ? Skip.SameDay
        : message.Rung.Kind == RungKind.Nudge && facts.IsHalfDone ? Skip.HalfDone
        : null;
}
