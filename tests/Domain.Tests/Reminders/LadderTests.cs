using CsCheck;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;

namespace PolicyTraining.Domain.Tests.Reminders;

public class LadderTests
{
    private static readonly Ladder Ladder = Ladder.Default;

    [Fact]
    public void The_ladder_goes_from_a_nudge_to_five_repetitions_and_each_says_to_whom_and_why()
    {
        // Received Tuesday, October 6, 2026: due Tuesday, October 20.
        var plan = PlanOf(October(6));

        plan.Messages.Select(message => (message.Rung.Kind, message.On)).ShouldBe(
        [
            (RungKind.Nudge, October(9)), // Sunday, October 11, moved to the Friday
            (RungKind.BeforeDue, October(16)),
            (RungKind.BeforeDue, October(19)),
            (RungKind.BeforeDue, October(20)),
            (RungKind.Overdue, October(21)),
            (RungKind.OverdueAgain, October(23)),
            (RungKind.OverdueAgain, October(30)),
            (RungKind.OverdueAgain, new(2026, 11, 6)),
            (RungKind.OverdueAgain, new(2026, 11, 13)),
            (RungKind.OverdueAgain, new(2026, 11, 20)),
        ]);
        plan.Messages.Where(message => message.Rung.GoesToSupervisor).ShouldHaveSingleItem().Rung.Kind.ShouldBe(RungKind.Overdue);
        plan.Messages[0].Reason.ShouldBe("5 days after receipt. Moved from Sunday, October 11, 2026.");
        plan.Messages[1].Reason.ShouldBe("4 days before the due date.");
        plan.Messages[3].Reason.ShouldBe("On the due date.");
    }

    [Fact]
    public void What_is_before_the_due_date_moves_ahead_of_a_holiday_and_what_is_after_it_behind()
    {
        // Received November 12: due Thanksgiving Day, November 26.
        var due = PlanOf(new DateOnly(2026, 11, 12)).Messages.Single(message => message.Rung == new Rung(RungKind.BeforeDue, 0));
        due.On.ShouldBe(new DateOnly(2026, 11, 25));
        due.Reason.ShouldBe("On the due date. Moved from Thursday, November 26, 2026 (Thanksgiving Day).");

        // Received November 11: due November 25, and overdue on Thanksgiving Day.
        var overdue = PlanOf(new DateOnly(2026, 11, 11)).Messages.Single(message => message.Rung.Kind == RungKind.Overdue);
        overdue.On.ShouldBe(new DateOnly(2026, 11, 27));
    }

    [Fact]
    public void Two_steps_that_fall_on_one_day_are_one_message_the_later_step()
    {
        // Due Sunday, October 18: the day before and the day itself both move to Friday, October 16.
        var plan = PlanOf(October(4));

        plan.Messages.Single(message => message.Rung == new Rung(RungKind.BeforeDue, 1)).Skipped.ShouldBe(Skip.SameDay);
        plan.DueOn(October(16))!.Rung.ShouldBe(new Rung(RungKind.BeforeDue, 0));
    }

    [Theory]
    [InlineData("2026-10-08", null, 0)]
    [InlineData("2026-10-09", RungKind.Nudge, 5)]
    [InlineData("2026-10-11", null, 0)] // a Sunday
    [InlineData("2026-10-15", RungKind.Nudge, 5)] // after an outage, while nothing newer is due
    [InlineData("2026-10-16", RungKind.BeforeDue, 4)]
    [InlineData("2026-10-20", RungKind.BeforeDue, 0)] // after three days down, today's alone
    [InlineData("2026-10-22", RungKind.Overdue, 1)]
    [InlineData("2027-01-05", RungKind.OverdueAgain, 31)]
    public void Only_the_latest_step_that_is_due_is_sent_and_nothing_on_a_day_off(string today, RungKind? kind, int days)
    {
        var due = PlanOf(October(6)).DueOn(DateOnly.Parse(today, null));

        due?.Rung.ShouldBe(new Rung(kind!.Value, days));
        (due is null).ShouldBe(kind is null);
    }

    [Fact]
    public void Nobody_is_nudged_who_has_done_half_and_the_rest_of_the_ladder_stays()
    {
        var deadline = new Deadline(October(6), 14);

        var plan = Ladder.Plan(new(deadline, IsHalfDone: true), WorkCalendar.ByRule);

        plan.DueOn(October(9)).ShouldBeNull();
        plan.Messages[0].WhySkipped.ShouldBe("Not sent: at least half of the course is done.");
        plan.DueOn(October(16))!.Rung.Kind.ShouldBe(RungKind.BeforeDue);
    }

    [Fact]
    public void In_a_pause_nothing_is_sent_and_who_comes_back_hears_on_the_first_workday()
    {
        // Due October 20; on leave October 15 to 18, so due October 24, and four days before that is the 20th.
        var deadline = new Deadline(October(6), 14, 0, [PauseFrom(15, 18), PauseFrom(20, 21)]);
        deadline.DueOn.ShouldBe(October(26));

        var plan = Ladder.Plan(new(deadline, IsHalfDone: false), WorkCalendar.ByRule);

        plan.DueOn(October(20)).ShouldBeNull();
        var four = plan.Messages.Single(message => message.Rung == new Rung(RungKind.BeforeDue, 4));
        four.On.ShouldBe(October(22)); // Thursday, when they are back
    }

    [Fact]
    public void A_moved_due_date_begins_its_steps_anew_but_makes_up_for_none_that_lies_behind()
    {
        var deadline = new Deadline(October(6), 14, ExtraDays: 10);

        var plan = Ladder.Plan(new(deadline, IsHalfDone: false, ChangedOn: October(21)), WorkCalendar.ByRule);

        plan.Messages[0].Skipped.ShouldBe(Skip.BeforeChange);
        plan.DueOn(October(21)).ShouldBeNull();
        plan.NextAfter(October(21)).ShouldBe(October(26));
    }

    [Fact]
    public void A_ladder_that_waits_long_after_the_due_date_says_nothing_of_a_date_ahead_in_between()
    {
        var slow = Ladder with { OverdueAfter = 7, AgainAfter = 10 };

        var plan = slow.Plan(new(new Deadline(October(6), 14), IsHalfDone: false), WorkCalendar.ByRule);

        plan.DueOn(October(20)).ShouldNotBeNull();
        plan.DueOn(October(21)).ShouldBeNull();
        plan.DueOn(October(27))!.Rung.Kind.ShouldBe(RungKind.Overdue);
    }

    [Fact]
    public void Whatever_the_dates_the_ladder_keeps_its_promises()
    {
        Gen.Select(Gen.Int[0, 800], Gen.Int[0, 60], Gen.Int[0, 20], Gen.Int[0, 30], Gen.Bool, Gen.Int[0, 60].Array[0, 6]).Sample(drawn =>
        {
            var (start, leave, length, extra, half, closed) = drawn;
            var received = new DateOnly(2026, 1, 1).AddDays(start);
            var calendar = new WorkCalendar(closed.Distinct().Select(day => received.AddDays(day)).Where(WorkCalendar.ByRule.IsWorkday)
                .Select(day => new CalendarChange(day, false, "Closed", "Olive Berg", default)));
            var pause = new Pause(Guid.NewGuid(), received.AddDays(leave), received.AddDays(leave + length), "Leave", "Olive Berg", default);
            var deadline = new Deadline(received, 14, extra, [pause]);

            var plan = Ladder.Plan(new(deadline, half), calendar);

            var goes = plan.Messages.Where(message => message.Skipped is null).ToList();
            goes.ShouldAllBe(message => calendar.IsWorkday(message.On) && !deadline.IsPausedOn(message.On) && message.On > received);
            goes.Select(message => message.On).ShouldBeUnique();
            goes.Where(message => message.Rung.IsBeforeDue).ShouldAllBe(message => message.On <= deadline.DueOn);
            goes.Where(message => !message.Rung.IsBeforeDue).ShouldAllBe(message => message.On > deadline.DueOn);
            foreach (var message in goes)
                plan.DueOn(message.On).ShouldBe(message);
        });
    }

    [Fact]
    public void Looking_each_time_the_plan_says_so_finds_what_looking_every_day_would()
    {
        Gen.Select(Gen.Int[0, 800], Gen.Int[0, 40], Gen.Int[0, 20]).Sample(drawn =>
        {
            var (start, leave, length) = drawn;
            var received = new DateOnly(2026, 1, 1).AddDays(start);
            var pause = new Pause(Guid.NewGuid(), received.AddDays(leave), received.AddDays(leave + length), "Leave", "Olive Berg", default);
            var plan = Ladder.Plan(new(new Deadline(received, 14, 0, [pause]), false), WorkCalendar.ByRule);

            var daily = Enumerable.Range(0, 150).Select(day => plan.DueOn(received.AddDays(day))?.Rung).OfType<Rung>().Distinct();
            var looked = new List<Rung>();
            for (DateOnly? day = received; day is { } date; day = plan.NextAfter(date))
            {
                if (plan.DueOn(date) is { } due)
                    looked.Add(due.Rung);
            }

            looked.ShouldBe(daily);
        });
    }

    private static LadderPlan PlanOf(DateOnly received) => Ladder.Plan(new(new Deadline(received, 14), IsHalfDone: false), WorkCalendar.ByRule);

    private static Pause PauseFrom(int first, int last) => new(Guid.NewGuid(), October(first), October(last), "Leave", "Olive Berg", default);

    private static DateOnly October(int day) => new(2026, 10, day);
}
