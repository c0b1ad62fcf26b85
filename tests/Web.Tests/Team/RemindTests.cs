using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Tests.Team;

public sealed class RemindTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_supervisor_reminds_and_comes_back_to_the_same_list()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, _) = await _app.AskedAsync(Sample.Ada, grace);
        var browser = await _app.SignedInAsAsync(grace);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/team?of=tree&show=open"), [], action: "/team/assignments");
        await _app.DispatchAsync();

        answer.RedirectedTo!.OriginalString.ShouldBe("/team?of=tree&show=open");
        var list = await browser.FollowAsync(answer);
        list.Document.QuerySelector(".flash")!.TextContent.ShouldContain("Ada Kowalski is reminded by e-mail now. You can remind again tomorrow.");
        list.Text.ShouldContain("They were reminded today already. The next reminder can go out tomorrow.");
        list.Text.ShouldContain("Last reminded Oct 5, 2026");
        _app.Mail[^1].To.Mailboxes.Single().Address.ShouldBe(ada.Email);
    }

    [Fact]
    public async Task One_reminder_a_day_in_Central_time_whoever_presses_the_button()
    {
        var olive = await _app.EmployAsync(Sample.Olive);
        var grace = await _app.EmployAsync(Sample.Grace, olive);
        await _app.AskedAsync(Sample.Ada, grace);
        // 11 p.m. Central: tomorrow already in UTC.
        _app.Clock.Advance(TimeSpan.FromHours(13));
        var graces = await _app.SignedInAsAsync(grace);
        var olives = await _app.SignedInAsAsync(olive);
        var before = await olives.GetAsync("/team?of=tree&show=open");

        await graces.SubmitAsync("/team", [], action: "/team/assignments");
        var second = await olives.FollowAsync(await olives.SubmitAsync(before, [], action: "/team/assignments"));

        second.Document.QuerySelector(".flash")!.TextContent.ShouldContain("was not reminded. They were reminded today already");
        _app.Clock.Advance(TimeSpan.FromHours(2));
        await graces.SubmitAsync("/team", [], action: "/team/assignments");
        (await _app.InDbAsync(db => db.Outbox.CountAsync(message => message.Kind == LetterKind.ManualReminder))).ShouldBe(2);
    }

    [Theory]
    [InlineData("https://elsewhere.example/team")]
    [InlineData("//elsewhere.example")]
    [InlineData("/team/../account/sign-out")]
    public async Task A_reminder_leads_back_to_the_list_and_nowhere_else(string back)
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        await _app.AskedAsync(Sample.Ada, grace);
        var browser = await _app.SignedInAsAsync(grace);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/team"), new() { ["back"] = back }, action: "/team/assignments");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.RedirectedTo!.OriginalString.ShouldBe("/team");
    }

    [Fact]
    public async Task There_is_no_button_for_who_has_signed_or_has_not_received_it()
    {
        var grace = await _app.EmployAsync(Sample.Grace);
        var (ada, _) = await _app.AskedAsync(Sample.Ada, grace);
        await _app.SignAsync(ada);
        await _app.AssignAsync(await _app.EmployAsync(Sample.Bob, grace));

        var team = await (await _app.SignedInAsAsync(grace)).GetAsync("/team");

        team.Names.Count().ShouldBe(2);
        team.Document.QuerySelector("form[action*=reminders]").ShouldBeNull();
    }
}
