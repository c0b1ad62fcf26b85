using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class LadderTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_settings_in_use_are_tried_on_everybody_who_is_reminded_and_nothing_is_sent()
    {
        await ReceivedAsync(Sample.Ada);
        await ReceivedAsync(Sample.Bob);

        var page = await (await HrAsync()).GetAsync("/hr/ladder");

        page.Document.QuerySelector("#DaysBeforeDue")!.GetAttribute("value").ShouldBe("4, 1, 0");
        page.Text.ShouldContain("Nothing is sent from this page");
        page.Text.ShouldContain("Thursday, October 15, 2026 2");
        page.Text.ShouldContain("Ada Kowalski Friday, October 9, 2026, to employee. 5 days after receipt. Moved from Saturday, October 10, 2026.");
        page.Text.ShouldContain("Tuesday, October 20, 2026, to employee and supervisor. 1 day after the due date.");
        (await _app.InDbAsync(db => db.ReminderClaims.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Other_settings_show_other_days()
    {
        await ReceivedAsync(Sample.Ada);

        var page = await (await HrAsync()).GetAsync("/hr/ladder?NudgeAfter=3&DaysBeforeDue=2&AgainAtMost=0");

        page.Text.ShouldContain("Ada Kowalski Thursday, October 8, 2026, to employee. 3 days after receipt.");
        page.Text.ShouldNotContain("4 days before the due date");
        page.Text.ShouldNotContain("3 days after the due date");
    }

    [Fact]
    public async Task What_was_taken_on_already_is_left_out()
    {
        await ReceivedAsync(Sample.Ada);
        _app.Clock.Advance(TimeSpan.FromDays(4));
        var olive = await HrAsync();
        var before = await olive.GetAsync("/hr/ladder");

        await _app.RemindAsync();
        var after = await olive.GetAsync("/hr/ladder");

        before.Text.ShouldContain("Ada Kowalski Friday, October 9, 2026");
        after.Text.ShouldContain("Ada Kowalski Thursday, October 15, 2026");
    }

    [Fact]
    public async Task Who_has_signed_would_hear_nothing()
    {
        await _app.SignAsync(await ReceivedAsync(Sample.Ada));

        var page = await (await HrAsync()).GetAsync("/hr/ladder");

        page.Text.ShouldContain("Under these settings nobody would be written to.");
    }

    [Theory]
    [InlineData("NudgeAfter", "20", "must be 1 to 13 days after receipt")]
    [InlineData("NudgeAfter", "soon", "soon")]
    [InlineData("DaysBeforeDue", "4; 1", "Enter one or more days with commas between them")]
    [InlineData("DaysBeforeDue", "4, 4", "names a day twice")]
    [InlineData("DaysBeforeDue", "20", "must be 0 to 13 days each")]
    [InlineData("AgainAtMost", "21", "must be 0 to 20 repetitions")]
    [InlineData("LeaveTo", "2026-10-09", "Enter both the first and the last day of the leave, or neither.")]
    [InlineData("ReceivedOn", "9999-12-31", "Enter a day of this century.")]
    public async Task Settings_that_do_not_hold_are_named_beside_the_field_and_kept(string field, string typed, string why)
    {
        var page = await (await HrAsync()).GetAsync($"/hr/ladder?{field}={Uri.EscapeDataString(typed)}");

        page.Document.QuerySelector(".error-summary")!.TextContent.ShouldContain(why);
        page.Document.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(typed);
        page.Document.QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task A_new_hire_is_asked_about_with_holidays_and_leave()
    {
        var page = await (await HrAsync()).GetAsync("/hr/ladder?ReceivedOn=2026-11-14&LeaveFrom=2026-11-18&LeaveTo=2026-11-19");

        page.Text.ShouldContain("Due Monday, November 30, 2026.");
        page.Text.ShouldContain("Wednesday, November 25, 2026 Employee 4 days before the due date. Moved from Thursday, November 26, 2026 (Thanksgiving Day).");
    }

    private async Task<Employee> ReceivedAsync(string name)
    {
        var employee = await _app.EmployAsync(name);
        await _app.AssignAsync(employee);
        await _app.DispatchAsync();
        return employee;
    }

    private async Task<TestBrowser> HrAsync() => await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
}
