using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Domain.Calendars;

namespace PolicyTraining.Domain.Tests.Calendars;

public class WorkCalendarTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 15, 0, 0, TimeSpan.Zero));

    /// <summary>As the state's own calendars print them.</summary>
    [Theory]
    [InlineData(2026, "01-01 01-19 05-25 07-04 09-07 11-26 12-24 12-25 12-31")]
    [InlineData(2027, "01-01 01-18 05-31 07-04 07-05 09-06 11-25 12-24 12-25 12-31")]
    [InlineData(2023, "01-01 01-02 01-16 05-29 07-04 09-04 11-23 12-24 12-25 12-31")]
    [InlineData(2022, "01-01 01-17 05-30 07-04 09-05 11-24 12-24 12-25 12-26 12-31")]
    public void The_legal_holidays_of_a_year_follow_from_the_rule(int year, string expected)
    {
        string.Join(' ', StateHolidays.Of(year).Select(holiday => holiday.On.ToString("MM-dd", null))).ShouldBe(expected);
    }

    [Fact]
    public void Only_the_three_that_the_statute_names_move_from_a_Sunday_to_the_Monday()
    {
        // December 24 and 31, 2023 were Sundays; the Mondays after them are Christmas Day and New Year's Day by themselves.
        StateHolidays.NameOf(new DateOnly(2023, 12, 25)).ShouldBe("Christmas Day");
        StateHolidays.NameOf(new DateOnly(2027, 7, 5)).ShouldBe("Independence Day (observed)");
        // Saturday, July 4, 2026: neither the Friday before nor the Monday after is a day off.
        WorkCalendar.ByRule.IsWorkday(new DateOnly(2026, 7, 3)).ShouldBeTrue();
        WorkCalendar.ByRule.IsWorkday(new DateOnly(2026, 7, 6)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-11-25", null)]
    [InlineData("2026-11-26", "Thanksgiving Day")]
    [InlineData("2026-11-27", null)]
    [InlineData("2026-11-28", "Saturday")]
    [InlineData("2026-11-29", "Sunday")]
    public void A_day_off_says_why(string date, string? why)
    {
        WorkCalendar.ByRule.DayOff(DateOnly.Parse(date, null)).ShouldBe(why);
    }

    [Fact]
    public void What_HR_says_of_a_date_goes_before_the_rule()
    {
        var snow = CalendarChange.Of(new DateOnly(2026, 11, 27), isWorkday: false, " Closed for snow ", "Olive Berg", _clock);
        var open = CalendarChange.Of(new DateOnly(2026, 11, 28), isWorkday: true, "Inspection", "Olive Berg", _clock);

        var calendar = new WorkCalendar([snow, open]);

        calendar.DayOff(snow.On).ShouldBe("Closed for snow");
        calendar.IsWorkday(open.On).ShouldBeTrue();
        calendar.DayOff(new DateOnly(2026, 11, 26)).ShouldBe("Thanksgiving Day");
    }

    [Theory]
    [InlineData("2026-11-26", false, "a day off already: Thanksgiving Day")]
    [InlineData("2026-11-27", true, "a workday already")]
    public void A_change_that_changes_nothing_is_refused(string on, bool isWorkday, string words)
    {
        Should.Throw<RuleBrokenException>(() => CalendarChange.Of(DateOnly.Parse(on, null), isWorkday, "Bridge day", "Olive Berg", _clock))
            .Message.ShouldContain(words);
    }

    [Fact]
    public void The_first_workday_of_a_week_is_not_always_its_Monday()
    {
        WorkCalendar.ByRule.FirstWorkdayOfWeek(new DateOnly(2026, 10, 5)).ShouldBe(new DateOnly(2026, 10, 5));
        WorkCalendar.ByRule.FirstWorkdayOfWeek(new DateOnly(2026, 9, 7)).ShouldBe(new DateOnly(2026, 9, 8)); // Labor Day
    }
}
