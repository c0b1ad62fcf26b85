using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class CalendarTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_year_shows_the_holidays_of_the_state_and_leads_to_its_neighbours()
    {
        var page = await (await HrAsync(Sample.Olive)).GetAsync("/hr/calendar?year=2027");

        page.Heading.ShouldBe("Work calendar 2027");
        page.Text.ShouldContain("Thursday, November 25, 2027 Thanksgiving Day Day off By rule");
        page.Document.QuerySelector("a[href='/hr/calendar?year=2026']").ShouldNotBeNull();
        page.Document.QuerySelector("a[href='/hr/calendar?year=2028']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_year_that_is_none_shows_the_present_one()
    {
        var page = await (await HrAsync(Sample.Olive)).GetAsync("/hr/calendar?year=soon");

        page.Heading.ShouldBe("Work calendar 2026");
    }

    [Fact]
    public async Task A_day_off_says_who_entered_it_and_has_the_ladder_look_again_at_once()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await _app.RemindAsync();
        var before = (await _app.AssignmentOfAsync(ada)).NextReminderOn;
        var browser = await HrAsync(Sample.Olive);

        var entered = await browser.FollowAsync(await EnterAsync(browser, "2026-10-09", "DayOff", "Closed for snow"));

        before.ShouldBe(new DateOnly(2026, 10, 9));
        entered.Text.ShouldContain("Friday, October 9, 2026 Closed for snow Day off Oct 5, 2026, 10:00 a.m. Central by Olive Berg");
        (await _app.AssignmentOfAsync(ada)).NextReminderOn.ShouldBe(_app.Today);
        await _app.RemindAsync();
        (await _app.AssignmentOfAsync(ada)).NextReminderOn.ShouldBe(new DateOnly(2026, 10, 8));
    }

    [Fact]
    public async Task A_day_off_taken_back_is_a_workday_again()
    {
        var browser = await HrAsync(Sample.Olive);
        var entered = await browser.FollowAsync(await EnterAsync(browser, "2026-10-09", "DayOff", "Closed for snow"));

        var after = await browser.FollowAsync(await browser.SubmitAsync(entered, [], "/hr/calendar/2026-10-09/removal"));

        after.Text.ShouldNotContain("Closed for snow");
        (await _app.InDbAsync(db => db.CalendarChanges.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_said_of_a_past_date_stays()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        await EnterAsync(await _app.SignedInAsAsync(olive), "2026-10-05", "DayOff", "Closed for snow");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var browser = await _app.SignedInAsAsync(olive);

        var year = await browser.GetAsync("/hr/calendar");
        var refusal = await browser.SubmitAsync(await browser.GetAsync("/hr/calendar/new"), [], to: "/hr/calendar/2026-10-05/removal");

        year.Text.ShouldContain("Closed for snow");
        year.Document.QuerySelector("main form").ShouldBeNull();
        refusal.Status.ShouldBe(HttpStatusCode.Conflict);
        refusal.Text.ShouldContain("Monday, October 5, 2026 is past");
        (await _app.InDbAsync(db => db.CalendarChanges.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_date_of_which_nothing_was_said_cannot_be_taken_back()
    {
        var browser = await HrAsync(Sample.Olive);
        var form = await browser.GetAsync("/hr/calendar/new");

        (await browser.SubmitAsync(form, [], to: "/hr/calendar/2026-10-09/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.SubmitAsync(form, [], to: "/hr/calendar/someday/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_holiday_can_be_made_a_workday()
    {
        var browser = await HrAsync(Sample.Olive);

        var entered = await browser.FollowAsync(await EnterAsync(browser, "2026-12-24", "Workday", "Year-end exercise"));

        entered.Text.ShouldContain("Thursday, December 24, 2026 Year-end exercise By rule: Christmas Eve Workday");
    }

    [Theory]
    [InlineData("2026-10-02", "DayOff", "Closed", "Friday, October 2, 2026 is past. Choose today or a later date.")]
    [InlineData("2026-11-26", "DayOff", "Turkey", "Thursday, November 26, 2026 is a day off already: Thanksgiving Day.")]
    [InlineData("2026-11-27", "Workday", "Drill", "Friday, November 27, 2026 is a workday already.")]
    [InlineData("2026-11-27", "DayOff", "", "Name the day, so that everybody sees why.")]
    [InlineData("", "DayOff", "Closed", "Enter the date.")]
    public async Task What_cannot_be_entered_is_explained_and_kept(string on, string kind, string name, string why)
    {
        var browser = await HrAsync(Sample.Olive);

        var page = await EnterAsync(browser, on, kind, name);

        page.Text.ShouldContain(why);
        page.Document.QuerySelector("#On")!.GetAttribute("value").ShouldBe(on);
        page.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe(name);
        (await _app.InDbAsync(db => db.CalendarChanges.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_to_enter_a_date_is_told_what_the_first_said()
    {
        var olive = await HrAsync(Sample.Olive);
        var grace = await HrAsync(Sample.Grace);
        await EnterAsync(olive, "2026-11-27", "DayOff", "Closed for snow");

        var second = await EnterAsync(grace, "2026-11-27", "DayOff", "Governor’s order");
        var twice = await EnterAsync(olive, "2026-11-27", "DayOff", "Closed for snow");

        second.Text.ShouldContain("Olive Berg has entered Friday, November 27, 2026 already, as a day off: Closed for snow.");
        twice.Status.ShouldBe(HttpStatusCode.Redirect);
        (await _app.InDbAsync(db => db.CalendarChanges.SingleAsync())).Name.ShouldBe("Closed for snow");
    }

    private static Task<TestPage> EnterAsync(TestBrowser browser, string on, string kind, string name) =>
        browser.SubmitAsync("/hr/calendar/new", new() { ["On"] = on, ["Kind"] = kind, ["Name"] = name });

    private async Task<TestBrowser> HrAsync(string name) => await _app.SignedInAsAsync(await _app.EmployAsync(name, null, Roles.Hr));
}
