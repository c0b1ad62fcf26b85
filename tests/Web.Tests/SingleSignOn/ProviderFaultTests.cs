using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>A provider that is away, says no or lies, and answers that are not its own: nobody comes in, and nothing breaks.</summary>
public sealed class ProviderFaultTests
{
    [Theory]
    [InlineData(ProviderFault.Denies, "was called off, or refused")]
    [InlineData(ProviderFault.Nonce, "could not be used")]
    [InlineData(ProviderFault.Issuer, "could not be used")]
    [InlineData(ProviderFault.Audience, "could not be used")]
    [InlineData(ProviderFault.Expired, "could not be used")]
    public async Task An_answer_that_is_not_right_lets_nobody_in(ProviderFault fault, string why)
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        desk.Provider.Fault = fault;

        await IsRefusedAsync(desk, browser => desk.SignInAsync(browser, new("ada", ada.Email)), why);
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var browser = desk.App.Visitor();
        var answer = await desk.LeaveAsync(browser, new("ada", ada.Email));

        (await browser.GetAsync(answer)).RedirectedTo!.OriginalString.ShouldBe("/");
        (await browser.GetAsync(answer)).RedirectedTo!.OriginalString.ShouldContain("why=Invalid");
        (await desk.App.InDbAsync(db => db.SignIns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_counts_in_the_browser_that_asked_only()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var answer = await desk.LeaveAsync(desk.App.Visitor(), new("ada", ada.Email));

        await IsRefusedAsync(desk, browser => browser.GetAsync(answer), "could not be used");
    }

    [Fact]
    public async Task An_answer_without_our_own_state_lets_nobody_in()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        await desk.App.EmployAsync(Sample.Ada);

        await IsRefusedAsync(desk, browser => browser.GetAsync("/account/single-sign-on/callback?code=forged&state=forged"), "could not be used");
        await IsRefusedAsync(desk, browser => browser.GetAsync("/account/single-sign-on/callback"), "could not be used");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_said_to_be_away()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var waiting = desk.App.Visitor();
        var answer = await desk.LeaveAsync(waiting, new("ada", ada.Email));
        await desk.Provider.DisposeAsync();

        (await waiting.FollowAsync(await waiting.GetAsync(answer))).Text.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_provider_that_never_answered_is_said_to_be_away()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync(("SingleSignOn:Authority", "http://127.0.0.1:9"));

        await IsRefusedAsync(desk, browser => browser.GetAsync("/account/single-sign-on"), "cannot be reached");
        (await desk.App.Visitor().GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_provider_there_are_no_such_pages()
    {
        await using var app = new TrainingApp();

        foreach (var page in (string[])["/account/single-sign-on", "/account/single-sign-on/refusal?why=Denied"])
            (await app.Visitor().GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/account/sign-in")).Document.QuerySelector("a[href^='/account/single-sign-on']").ShouldBeNull();
    }

    private static async Task IsRefusedAsync(SingleSignOnDesk desk, Func<TestBrowser, Task<TestPage>> come, string why)
    {
        var browser = desk.App.Visitor();
        (await browser.FollowAsync(await come(browser))).Text.ShouldContain(why);
        (await browser.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }
}
