using CsCheck;
using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.Tests.Assignments;

/// <summary>Extensions and pauses: received Monday, October 5, 2026, due Monday, October 19.</summary>
public class DeadlineChangeTests
{
    private const string Olive = "Olive Berg";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 10, 6, 15, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_pause_moves_the_due_date_by_its_days_and_the_sentence_says_so()
    {
        var assignment = Received();

        assignment.PauseFor(October(12), October(16), "Annual training", Olive, SampleEdition.Central, _clock);

        assignment.DueOn.ShouldBe(October(24));
        assignment.Deadline!.Value.Explain(SampleEdition.Central).ShouldBe(
            "14 calendar days after Monday, October 5, 2026, not counting 5 days of pause (Oct 12, 2026 to Oct 16, 2026), "
            + "is Saturday, October 24, 2026, 11:59 p.m. Central.");
    }

    [Fact]
    public void A_pause_that_reaches_past_the_due_date_moves_it_past_itself()
    {
        var assignment = Received();

        assignment.PauseFor(October(19), October(30), "Military orders", Olive, SampleEdition.Central, _clock);

        assignment.DueOn.ShouldBe(October(31));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-10-05")] // over on the day of receipt, which does not count anyway
    [InlineData("2026-10-20", "2026-11-20")] // begins when the date is past
    public void A_pause_outside_the_days_that_run_moves_nothing(string from, string to)
    {
        var assignment = Received();

        assignment.PauseFor(DateOnly.Parse(from, null), DateOnly.Parse(to, null), "Leave", Olive, SampleEdition.Central, _clock);

        assignment.DueOn.ShouldBe(October(19));
        assignment.Deadline!.Value.Explain(SampleEdition.Central).ShouldNotContain("pause");
    }

    [Fact]
    public void A_pause_is_ended_early_or_taken_back_and_what_it_was_stays_known()
    {
        var assignment = Received();
        var pause = assignment.PauseFor(October(12), October(16), "Leave", Olive, SampleEdition.Central, _clock);

        assignment.EndPause(pause.Id, October(13), Olive, SampleEdition.Central, _clock);
        assignment.DueOn.ShouldBe(October(21));

        assignment.EndPause(pause.Id, October(11), Olive, SampleEdition.Central, _clock);
        assignment.DueOn.ShouldBe(October(19));
        assignment.Pauses.ShouldHaveSingleItem().Ending!.By.ShouldBe(Olive);
        assignment.Deadline!.Value.Explain(SampleEdition.Central).ShouldNotContain("pause");
    }

    [Fact]
    public void An_extension_moves_the_due_date_to_the_day_chosen_and_the_sentence_says_so()
    {
        var assignment = Received();

        var extension = assignment.Extend(October(26), " On call last week ", Olive, SampleEdition.Central, _clock);

        assignment.DueOn.ShouldBe(October(26));
        extension.ShouldBe(new Extension(7, October(19), October(26), "On call last week", Olive, _clock.GetUtcNow()));
        assignment.Deadline!.Value.Explain(SampleEdition.Central).ShouldBe(
            "14 calendar days after Monday, October 5, 2026, extended by 7 days, is Monday, October 26, 2026, 11:59 p.m. Central.");
    }

    [Fact]
    public void An_extension_and_a_pause_add_up()
    {
        var assignment = Received();
        assignment.Extend(October(20), "Reason", Olive, SampleEdition.Central, _clock);

        assignment.PauseFor(October(20), October(20), "Leave", Olive, SampleEdition.Central, _clock);

        assignment.DueOn.ShouldBe(October(21));
        assignment.DueDateChanges.ShouldBe(2);
        assignment.Deadline!.Value.Explain(SampleEdition.Central).ShouldBe(
            "14 calendar days after Monday, October 5, 2026, extended by 1 day and not counting 1 day of pause (Oct 20, 2026), "
            + "is Wednesday, October 21, 2026, 11:59 p.m. Central.");
    }

    [Fact]
    public void At_the_end_of_retention_the_reasons_go_and_the_due_date_stays()
    {
        var assignment = Received();
        assignment.PauseFor(October(12), October(16), "Surgery", Olive, SampleEdition.Central, _clock);
        assignment.Extend(October(30), "Recovery", Olive, SampleEdition.Central, _clock);

        assignment.ForgetReasons();

        assignment.Pauses.ShouldHaveSingleItem().Reason.ShouldBeEmpty();
        assignment.Extensions.ShouldHaveSingleItem().Reason.ShouldBeEmpty();
        assignment.Deadline!.Value.DueOn.ShouldBe(October(30));
    }

    [Fact]
    public void Whatever_moves_the_date_has_the_ladder_look_today()
    {
        var assignment = Received();
        assignment.LookAgainOn(October(15));

        assignment.Extend(October(26), "Reason", Olive, SampleEdition.Central, _clock);

        assignment.NextReminderOn.ShouldBe(October(6));
    }

    [Fact]
    public void An_extension_needs_a_later_date_outside_any_pause_and_a_reason()
    {
        var assignment = Received();
        assignment.PauseFor(October(20), October(24), "Leave", Olive, SampleEdition.Central, _clock);

        Refusal(() => assignment.Extend(October(19), "Reason", Olive, SampleEdition.Central, _clock)).ShouldContain("after Monday, October 19, 2026");
        Refusal(() => assignment.Extend(October(24), "Reason", Olive, SampleEdition.Central, _clock)).ShouldContain("falls in a pause");
        Refusal(() => assignment.Extend(October(25), " ", Olive, SampleEdition.Central, _clock)).ShouldContain("Write the reason");
        assignment.Extend(October(25), "Reason", Olive, SampleEdition.Central, _clock).Days.ShouldBe(1);
    }

    [Fact]
    public void A_pause_needs_an_end_after_its_beginning_and_days_of_its_own()
    {
        var assignment = Received();
        assignment.PauseFor(October(12), October(16), "Leave", Olive, SampleEdition.Central, _clock);

        Refusal(() => assignment.PauseFor(October(21), October(20), "Leave", Olive, SampleEdition.Central, _clock)).ShouldContain("lies before the first");
        Refusal(() => assignment.PauseFor(October(16), October(20), "Leave", Olive, SampleEdition.Central, _clock)).ShouldContain("already");
        Refusal(() => assignment.PauseFor(October(17), October(17).AddYears(2), "Orders", Olive, SampleEdition.Central, _clock)).ShouldContain("two years");
        assignment.PauseFor(October(17), October(17), "Leave", Olive, SampleEdition.Central, _clock);
        assignment.Pauses.Count.ShouldBe(2);
    }

    [Fact]
    public void Before_receipt_there_is_nothing_to_extend_and_a_pause_counts_once_it_is_received()
    {
        var assignment = Assigned();

        Refusal(() => assignment.Extend(October(26), "Reason", Olive, SampleEdition.Central, _clock)).ShouldContain("No deadline runs yet");
        assignment.PauseFor(October(12), October(16), "Leave", Olive, SampleEdition.Central, _clock);
        assignment.NextReminderOn.ShouldBeNull();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);

        assignment.DueOn.ShouldBe(October(24));
    }

    [Fact]
    public void Whatever_pauses_there_are_exactly_the_days_allowed_run()
    {
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12]).Array[0, 4].Select(Gen.Int[1, 30], Gen.Int[0, 20]).Sample(drawn =>
        {
            var (spans, days, extra) = (drawn.Item1, drawn.Item2, drawn.Item3);
            var received = October(5);
            var pauses = spans.Select(span => new Pause(
                Guid.NewGuid(), received.AddDays(span.Item1), received.AddDays(span.Item1 + span.Item2), "Leave", Olive, default)).ToList();
            var deadline = new Deadline(received, days, extra, pauses);

            var running = Enumerable.Range(1, deadline.DueOn.DayNumber - received.DayNumber).Count(day => !deadline.IsPausedOn(received.AddDays(day)));
            running.ShouldBe(days + extra);
            deadline.IsPausedOn(deadline.DueOn).ShouldBeFalse();
        });
    }

    private Assignment Assigned() => new(Guid.CreateVersion7(), Guid.CreateVersion7(), 14, Olive, _clock);

    private Assignment Received()
    {
        var assignment = Assigned();
        assignment.Receive(October(5), ReceiptWay.NoticeAccepted, _clock);
        return assignment;
    }

    private static string Refusal(Action act) => Should.Throw<RuleBrokenException>(act).Message;

    private static DateOnly October(int day) => new(2026, 10, day);
}
