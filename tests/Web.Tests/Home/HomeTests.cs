using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Home;

public sealed class HomeTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_standing_has_its_words_and_its_one_button()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        var browser = await _app.SignedInAsAsync(ada);

        var assigned = await browser.GetAsync("/");
        await ContinueOneBlockAsync();
        var started = await browser.GetAsync("/");
        await _app.PassAsync(ada);
        var ready = await browser.GetAsync("/");
        var number = await _app.SignAsync(ada);
        var signed = await browser.GetAsync("/");
        await _app.DispatchAsync();
        var delivered = await browser.GetAsync("/");

        Button(assigned).ShouldBe(("Start", "/learn"));
        assigned.Text.ShouldContain("Due in 14 days P&P 2.110 Social Media 8 short lessons, an assessment, and your signature. About 45 minutes.");
        assigned.Text.ShouldContain("14 calendar days after Monday, October 5, 2026 is Monday, October 19, 2026, 11:59 p.m. Central.");
        Button(started).ShouldBe(("Resume", "/learn"));
        started.Text.ShouldContain("0 of 8 lessons are done.");
        Button(ready).ShouldBe(("Review and sign", "/certify"));
        ready.Text.ShouldContain("Only your signature is left.");
        Button(signed).ShouldBe(("View my certification", $"/certifications/{number}"));
        signed.Text.ShouldContain("It is on its way to WING-SHR.");
        delivered.Text.ShouldContain("It was delivered to WING-SHR.");
        delivered.Heading.ShouldBe("Nothing needs you today");
    }

    [Fact]
    public async Task With_every_lesson_done_the_assessment_is_next()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.InDbAsync(async db =>
        {
            var assignment = await db.Assignments.SingleAsync();
            assignment.Start(_app.Clock);
            assignment.FinishLessons(_app.Clock);
            return await db.SaveChangesAsync();
        });

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/");

        Button(page).ShouldBe(("Take the assessment", "/assessment"));
    }

    [Theory]
    [InlineData(0, "Due in 14 days", "status--quiet")]
    [InlineData(11, "Due in 3 days", "status--soon")]
    [InlineData(14, "Due today", "status--soon")]
    [InlineData(15, "Overdue by 1 day", "status--bad")]
    [InlineData(17, "Overdue by 3 days", "status--bad")]
    public async Task How_soon_it_is_due_is_said_and_coloured(int daysLater, string words, string css)
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        _app.Clock.Advance(TimeSpan.FromDays(daysLater));

        var status = (await (await _app.SignedInAsAsync(ada)).GetAsync("/")).Document.QuerySelector("main .status")!;

        status.TextContent.ShouldContain(words);
        status.ClassList.ShouldContain(css);
    }

    [Fact]
    public async Task Until_receipt_is_known_no_deadline_is_shown()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/");

        page.Text.ShouldContain("Awaiting receipt");
        page.Text.ShouldNotContain("calendar days after");
    }

    [Fact]
    public async Task A_supervisor_sees_how_many_of_their_own_people_are_late_and_HR_how_many_of_all()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await NoticedAsync(Sample.Ada, grace);
        await NoticedAsync("Wes Undersea", supervisor: null);
        _app.Clock.Advance(TimeSpan.FromDays(4));
        await NoticedAsync(Sample.Bob, grace);
        _app.Clock.Advance(TimeSpan.FromDays(11));
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/");
        var agency = await (await _app.SignedInAsAsync(olive)).GetAsync("/");

        team.Text.ShouldContain("Your team 1 person is overdue, and 1 is due soon.");
        team.Text.ShouldNotContain("Certifications in the agency");
        team.Document.QuerySelector("main a[href='/team']").ShouldNotBeNull();
        agency.Text.ShouldContain("Certifications in the agency 2 people are overdue, and 1 is due soon.");
        agency.Text.ShouldNotContain("Your team");
        agency.Document.QuerySelector("main a[href='/hr']").ShouldNotBeNull();
    }

    [Fact]
    public async Task With_nothing_to_do_the_page_says_so()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Bob));

        var page = await browser.GetAsync("/");

        page.Heading.ShouldBe("Nothing needs you today");
        page.Text.ShouldContain("No bulletin is assigned to you.");
    }

    [Fact]
    public async Task A_closed_assignment_asks_for_nothing()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.InDbAsync(async db =>
        {
            (await db.Assignments.SingleAsync()).Close(ExitKind.Exempted, "On leave.", Sample.Olive, _app.Clock);
            return await db.SaveChangesAsync();
        });

        var page = await (await _app.SignedInAsAsync(ada)).GetAsync("/");

        page.Heading.ShouldBe("Nothing needs you today");
        page.Document.QuerySelectorAll("main .card").ShouldBeEmpty();
    }

    private async Task NoticedAsync(string name, Employee? supervisor)
    {
        await _app.AssignAsync(await _app.EmployAsync(name, supervisor));
        await _app.DispatchAsync();
    }

    private async Task ContinueOneBlockAsync()
    {
        var lesson = (await _app.EditionAsync()).Lessons[0];
        await _app.InScopeAsync(async services =>
        {
            var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync();
            await services.GetRequiredService<Reading>().ContinueAsync(assignment, lesson, lesson.Blocks[0], default);
            return true;
        });
    }

    private static (string Text, string Path) Button(TestPage page)
    {
        var button = page.Document.QuerySelectorAll("main a.usa-button").ShouldHaveSingleItem();
        return (button.TextContent.Trim(), button.GetAttribute("href")!.Split('?')[0]);
    }
}
