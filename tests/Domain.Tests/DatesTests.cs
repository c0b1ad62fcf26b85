namespace PolicyTraining.Domain.Tests;

public class DatesTests
{
    private static readonly TimeZoneInfo Central = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Fact]
    public void A_date_is_written_in_words_for_reading_and_in_brief_for_tables()
    {
        var due = new DateOnly(2026, 10, 9);

        due.InWords.ShouldBe("Friday, October 9, 2026");
        due.InBrief.ShouldBe("Oct 9, 2026");
        due.Iso.ShouldBe("2026-10-09");
    }

    [Theory]
    [InlineData(2026, 10, 19, "today")]
    [InlineData(2026, 10, 20, "tomorrow")]
    [InlineData(2026, 10, 23, "in 4 days")]
    [InlineData(2026, 10, 18, "yesterday")]
    [InlineData(2026, 9, 30, "19 days ago")]
    public void Nearness_is_counted_in_calendar_days(int year, int month, int day, string expected) =>
        new DateOnly(year, month, day).From(new DateOnly(2026, 10, 19)).ShouldBe(expected);

    [Fact]
    public void An_instant_is_shown_in_the_agencys_zone_with_the_zone_named()
    {
        var evening = new DateTimeOffset(2026, 10, 20, 3, 5, 0, TimeSpan.Zero);

        evening.InWords(Central).ShouldBe("Monday, October 19, 2026, 10:05 p.m. Central");
        evening.InBrief(Central).ShouldBe("Oct 19, 2026, 10:05 p.m. Central");
        evening.ExactInBrief(Central).ShouldBe("Oct 19, 2026, 10:05:00 p.m. (UTC-05:00)");
        evening.Iso.ShouldBe("2026-10-20T03:05:00Z");
    }

    [Theory]
    [InlineData(1, "1 minute")]
    [InlineData(60, "1 minute")]
    [InlineData(61, "2 minutes")]
    [InlineData(3600, "1 hour")]
    public void A_wait_is_said_in_begun_minutes(int seconds, string expected) => TimeSpan.FromSeconds(seconds).InWords.ShouldBe(expected);

    [Fact]
    public void A_zone_without_a_common_name_is_called_by_its_id()
    {
        var noon = new DateTimeOffset(2026, 10, 19, 12, 0, 0, TimeSpan.Zero);

        noon.InBrief(TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna")).ShouldBe("Oct 19, 2026, 2:00 p.m. Europe/Vienna");
    }
}
