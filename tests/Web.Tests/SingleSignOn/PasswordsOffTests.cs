using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>Where local passwords are switched off.</summary>
public sealed class PasswordsOffTests
{
    [Fact]
    public async Task The_sign_in_page_shows_the_other_ways_alone()
    {
        await using var desk = await OpenAsync();

        var page = await desk.App.Visitor().GetAsync("/account/sign-in");

        page.Document.QuerySelector("#Password").ShouldBeNull();
        page.Document.QuerySelector("a[href='/account/forgotten-password']").ShouldBeNull();
        page.Document.QuerySelector("a[href^='/account/single-sign-on']").ShouldNotBeNull();
        page.Document.QuerySelector("[data-passkey]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/forgotten-password")]
    [InlineData("/account/invitation")]
    [InlineData("/account/password-reset")]
    public async Task Whatever_takes_a_password_refuses(string address)
    {
        await using var desk = await OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var browser = desk.App.Visitor();

        var refused = await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"), new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password }, to: address);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Nobody signs in with a password here");
        (await browser.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task A_link_to_choose_a_password_leads_to_the_sign_in_page()
    {
        await using var desk = await OpenAsync();
        var browser = desk.App.Visitor();

        var page = await browser.FollowAsync(await browser.GetAsync("/account/invitation?account=0197c5a0-0000-7000-8000-000000000000&token=old"));

        page.Heading.ShouldBe("Sign in");
        page.Text.ShouldContain("Nobody signs in with a password here");
    }

    [Fact]
    public async Task Letters_lead_to_signing_in_instead_of_choosing_a_password()
    {
        await using var desk = await OpenAsync();
        var ada = await desk.App.InviteAsync(Sample.Ada);
        await desk.App.AssignAsync(ada);
        await desk.App.DispatchAsync();

        var notice = desk.App.Mail.Single().TextBody!;

        notice.ShouldNotContain("/account/invitation");
        notice.ShouldContain("/learn");
    }

    [Fact]
    public async Task An_account_without_an_assignment_is_told_how_to_sign_in()
    {
        await using var desk = await OpenAsync();
        var ada = await desk.App.InviteAsync(Sample.Ada);
        await desk.App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<LinkRequests>().SendAsync(await desk.AccountAsync(ada), default);
            return true;
        });
        await desk.App.DispatchAsync();

        var letter = desk.App.Mail.Single();

        letter.Subject.ShouldBe("Your Policy Training account is ready");
        letter.TextBody!.ShouldContain("your DMA account");
    }

    private static Task<SingleSignOnDesk> OpenAsync() => SingleSignOnDesk.OpenAsync(("SignIn:Passwords", "false"));
}
