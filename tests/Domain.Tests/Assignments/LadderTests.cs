using PolicyTraining.Domain.Assignments;

namespace PolicyTraining.Domain.Tests.Assignments;

public class LadderTests
{
    private static readonly DateOnly Due = new(2026, 10, 19);
    private static readonly Ladder Ladder = Ladder.Default;

    [Fact]
    public void One_reminder_goes_four_days_before_and_one_the_day_after_the_due_date()
    {
        Ladder.On(ReminderStep.BeforeDue, Due).ShouldBe(new DateOnly(2026, 10, 15));
        Ladder.On(ReminderStep.Overdue, Due).ShouldBe(new DateOnly(2026, 10, 20));
    }

    [Theory]
    [InlineData("2026-10-14", null)]
    [InlineData("2026-10-15", ReminderStep.BeforeDue)]
    [InlineData("2026-10-19", ReminderStep.BeforeDue)]
    [InlineData("2026-10-20", ReminderStep.Overdue)]
    [InlineData("2026-12-01", ReminderStep.Overdue)]
    public void Only_the_latest_step_that_is_due_is_sent(string today, ReminderStep? expected)
    {
        Ladder.DueStep(Due, DateOnly.Parse(today, null)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-10-05", "2026-10-15")]
    [InlineData("2026-10-15", "2026-10-20")]
    [InlineData("2026-10-20", null)]
    public void The_next_date_is_the_first_one_still_ahead(string day, string? expected)
    {
        Ladder.NextAfter(DateOnly.Parse(day, null), Due).ShouldBe(expected is null ? null : DateOnly.Parse(expected, null));
    }
}
