using PolicyTraining.Domain.Calendars;
using PolicyTraining.Domain.Reminders;

namespace PolicyTraining.Domain.Tests.Reminders;

public class SummaryScheduleTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private static readonly SummarySchedule Daily = new(SummaryFrequency.EveryWorkday, []);
    private static readonly SummarySchedule Weekly = new(SummaryFrequency.Weekly, [DayOfWeek.Monday, DayOfWeek.Friday]);
    private static readonly SummarySchedule Monthly = new(SummaryFrequency.Monthly, []);

    [Fact]
    public void The_first_is_meant_for_a_day_after_it_was_asked_for()
    {
        Daily.DueOn(Monday, last: Monday).ShouldBeNull();
        Weekly.DueOn(Monday, last: Monday).ShouldBeNull();
        Daily.DueOn(Monday.AddDays(1), last: Monday).ShouldBe(Monday.AddDays(1));
        Weekly.DueOn(Monday.AddDays(4), last: Monday).ShouldBe(Monday.AddDays(4));
    }

    [Fact]
    public void After_an_outage_only_the_latest_is_due() =>
        Weekly.DueOn(Monday.AddDays(16), last: Monday).ShouldBe(Monday.AddDays(14));

    [Fact]
    public void One_meant_for_a_day_off_goes_out_on_the_workday_after()
    {
        // Friday, December 25 is a holiday; the workday after it is Monday.
        var meant = new DateOnly(2026, 12, 25);

        Weekly.NextAfter(meant.AddDays(-4), WorkCalendar.ByRule).ShouldBe(new DateOnly(2026, 12, 28));
        Monthly.NextAfter(new DateOnly(2026, 10, 31), WorkCalendar.ByRule).ShouldBe(new DateOnly(2026, 11, 2));
        Monthly.DueOn(new DateOnly(2026, 11, 2), last: new DateOnly(2026, 10, 1)).ShouldBe(new DateOnly(2026, 11, 1));
    }
}
