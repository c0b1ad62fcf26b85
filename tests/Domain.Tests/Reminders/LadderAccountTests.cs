using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;

namespace PolicyTraining.Domain.Tests.Reminders;

/// <summary>Received Wednesday, November 11, 2026: due November 25, overdue on Thanksgiving Day.</summary>
public class LadderAccountTests
{
    private static readonly Deadline Deadline = new(November(11), 14);

    [Fact]
    public void It_says_that_a_holiday_moved_a_message_and_that_signing_cancelled_it()
    {
        var signed = new LadderStop("signed", new DateTimeOffset(2026, 11, 26, 22, 2, 0, TimeSpan.Zero));

        var overdue = Account([], signed, November(28)).Single(line => line.Message.Rung.Kind == RungKind.Overdue);

        overdue.Message.Nominal.ShouldBe(November(26));
        overdue.Message.Reason.ShouldBe("1 day after the due date. Moved from Thursday, November 26, 2026 (Thanksgiving Day).");
        overdue.Message.On.ShouldBe(November(27));
        overdue.Outcome.ShouldBe("Cancelled: signed Thursday, November 26, 2026, 4:02 p.m. Central.");
    }

    [Fact]
    public void What_went_says_how_it_went_and_what_is_ahead_is_planned()
    {
        var nudge = new TakenMessage(new Rung(RungKind.Nudge, 5), Deadline.DueOn, "Sent Monday, November 16, 2026, 8:00 a.m. Central.");

        var lines = Account([nudge], null, November(17));

        lines[0].Outcome.ShouldBe(nudge.Outcome);
        lines[0].IsAhead.ShouldBeFalse();
        lines.Skip(1).ShouldAllBe(line => line.IsAhead && line.Outcome == "Planned.");
    }

    [Fact]
    public void What_was_taken_on_under_an_earlier_due_date_is_not_taken_for_this_ones()
    {
        var earlier = new TakenMessage(new Rung(RungKind.BeforeDue, 4), November(20), "Sent earlier.");

        Account([earlier], null, November(17)).Single(line => line.Message.Rung == earlier.Rung).Outcome.ShouldBe("Planned.");
    }

    [Fact]
    public void After_an_outage_it_says_which_goes_and_why_the_others_do_not()
    {
        var lines = Account([], null, November(25));

        lines.Single(line => line.Message.Rung == new Rung(RungKind.BeforeDue, 0)).Outcome.ShouldBe("Goes with the next round.");
        lines.Single(line => line.Message.Rung == new Rung(RungKind.BeforeDue, 1)).Outcome.ShouldContain("only the latest step goes out");
    }

    private static IReadOnlyList<LadderLine> Account(IReadOnlyCollection<TakenMessage> taken, LadderStop? stop, DateOnly today) =>
        LadderAccount.Of(
            Ladder.Default.Plan(new(Deadline, IsHalfDone: false), WorkCalendar.ByRule), Deadline.DueOn, taken, stop, today, SampleEdition.Central);

    private static DateOnly November(int day) => new(2026, 11, day);
}
