using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.Tests.Assignments;

public class DeadlineTests
{
    [Fact]
    public void Fourteen_calendar_days_run_from_the_day_after_receipt()
    {
        var deadline = new Deadline(new DateOnly(2026, 10, 5), 14);

        deadline.DueOn.ShouldBe(new DateOnly(2026, 10, 19));
        deadline.Explain(SampleEdition.Central).ShouldBe(
            "14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.");
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-15")] // clocks go forward on March 8
    [InlineData("2026-10-25", "2026-11-08")] // clocks go back on November 1
    public void Neither_change_of_the_clocks_moves_a_due_date(string received, string due)
    {
        new Deadline(DateOnly.Parse(received, null), 14).DueOn.ShouldBe(DateOnly.Parse(due, null));
    }

    [Theory]
    [InlineData("2026-10-24T00:30:00Z", "2026-10-23")] // Friday 7:30 p.m. daylight time, Saturday in UTC
    [InlineData("2026-11-07T01:00:00Z", "2026-11-06")] // Friday 7 p.m. standard time, Saturday in UTC
    [InlineData("2026-03-08T05:59:00Z", "2026-03-07")] // a minute before midnight, the night the clocks go forward
    [InlineData("2026-11-02T05:59:59Z", "2026-11-01")] // the last second of the day the clocks went back
    public void A_date_is_the_agencys_date_whatever_UTC_says(string instant, string date)
    {
        DateTimeOffset.Parse(instant, null).DateIn(SampleEdition.Central).ShouldBe(DateOnly.Parse(date, null));
    }

    [Fact]
    public void The_due_date_itself_has_no_days_left_and_is_not_past()
    {
        var deadline = new Deadline(new DateOnly(2026, 10, 5), 14);

        deadline.DaysLeft(new DateOnly(2026, 10, 18)).ShouldBe(1);
        deadline.DaysLeft(new DateOnly(2026, 10, 19)).ShouldBe(0);
        deadline.DaysLeft(new DateOnly(2026, 10, 20)).ShouldBe(-1);
    }
}
