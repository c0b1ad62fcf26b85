using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>Signing in through a real provider: who is let in, and as whom.</summary>
public sealed class SingleSignOnTests
{
    private const string AdasSubject = "ada-at-the-provider";

    [Fact]
    public async Task Whom_the_provider_vouches_for_comes_in_and_reaches_the_page_that_was_wanted()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var browser = desk.App.Visitor();

        (await browser.GetAsync("/account/sign-in?returnUrl=%2Flearn")).Document.QuerySelector("a[href='/account/single-sign-on?returnUrl=%2Flearn']")!
            .TextContent.ShouldBe("Sign in with your DMA account");
        var arrived = await desk.SignInAsync(browser, new(AdasSubject, ada.Email));

        arrived.RedirectedTo!.OriginalString.ShouldBe("/learn");
        (await browser.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.App.InDbAsync(db => db.SignIns.SingleAsync())).Way.ShouldBe(SignInWay.SingleSignOn);
    }

    [Fact]
    public async Task The_request_bears_state_nonce_and_a_challenge_for_the_code()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);

        await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email));

        var asked = desk.Provider.LastRequest!;
        asked.ResponseType.ShouldBe("code");
        asked.CodeChallengeMethod.ShouldBe("S256");
        asked.Nonce.ShouldNotBeNullOrEmpty();
        asked.State.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_address_nobody_vouches_for_lets_nobody_in()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);

        var unverified = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email, EmailVerified: false));
        var silent = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email, EmailVerified: null));

        unverified.RedirectedTo!.OriginalString.ShouldContain("why=Unknown");
        silent.RedirectedTo!.OriginalString.ShouldContain("why=Unknown");
    }

    [Fact]
    public async Task A_provider_whose_addresses_are_the_agencys_own_need_not_say_that_they_are_verified()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync(("SingleSignOn:EmailIsVerified", "true"));
        var ada = await desk.App.EmployAsync(Sample.Ada);

        var arrived = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email, EmailVerified: null));

        arrived.RedirectedTo!.OriginalString.ShouldBe("/learn");
    }

    [Fact]
    public async Task An_address_told_by_the_user_info_endpoint_counts_as_well()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        desk.Provider.TellsAddressApart = true;

        var arrived = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email));

        arrived.RedirectedTo!.OriginalString.ShouldBe("/learn");
    }

    [Fact]
    public async Task Whoever_is_not_in_the_roster_is_told_whom_to_ask_and_gets_no_account()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        await desk.App.EmployAsync(Sample.Ada);
        var browser = desk.App.Visitor();

        var refused = await browser.FollowAsync(await desk.SignInAsync(browser, new("stranger", "stranger@dma.example")));

        refused.Heading.ShouldBe("There is no account for you");
        refused.Text.ShouldContain("Ask HR");
        (await desk.App.InDbAsync(db => db.Users.CountAsync())).ShouldBe(1);
        (await browser.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Once_bound_an_account_follows_the_person_and_not_the_address()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email));

        var renamed = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, "another.name@dma.example"));
        var browser = desk.App.Visitor();
        var successor = await browser.FollowAsync(await desk.SignInAsync(browser, new("successor", ada.Email)));

        renamed.RedirectedTo!.OriginalString.ShouldBe("/learn");
        successor.Text.ShouldContain("belongs to somebody else");
        (await browser.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task The_employee_number_counts_before_the_address()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync(("SingleSignOn:EmployeeNumberClaim", IdentityProvider.EmployeeNumberClaim));
        var ada = await desk.App.EmployAsync(Sample.Ada);
        await desk.App.InDbAsync(db => db.Employees.Where(employee => employee.Id == ada.Id)
            .ExecuteUpdateAsync(employee => employee.SetProperty(numbered => numbered.Number, "00417")));

        var numbered = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, EmployeeNumber: "00417"));
        var successor = await desk.SignInAsync(desk.App.Visitor(), new("successor", ada.Email, EmployeeNumber: "00999"));

        numbered.RedirectedTo!.OriginalString.ShouldBe("/learn");
        successor.RedirectedTo!.OriginalString.ShouldContain("why=Unknown");
    }

    [Fact]
    public async Task Whoever_has_left_does_not_come_in()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email));
        await desk.App.InScopeAsync(async services =>
        {
            var employee = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == ada.Id);
            await services.GetRequiredService<Departure>().LeaveAsync(employee, desk.App.Today, Sample.Olive, default);
            return true;
        });
        var browser = desk.App.Visitor();

        var refused = await browser.FollowAsync(await desk.SignInAsync(browser, new(AdasSubject, ada.Email)));

        refused.Text.ShouldContain("Your account is closed");
    }

    [Fact]
    public async Task Who_was_invited_comes_in_without_choosing_a_password_and_uses_the_invitation_up()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.InviteAsync(Sample.Ada);

        var arrived = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email));

        arrived.RedirectedTo!.OriginalString.ShouldBe("/learn");
        (await desk.AccountAsync(ada)).IsInvited.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_afterwards()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);

        var arrived = await desk.SignInAsync(desk.App.Visitor(), new(AdasSubject, ada.Email), returnUrl: "https://evil.example/");
        var refused = await desk.App.Visitor().GetAsync("/account/single-sign-on/refusal?why=Denied&returnUrl=https%3A%2F%2Fevil.example%2F");

        arrived.RedirectedTo!.OriginalString.ShouldBe("/");
        refused.Document.QuerySelector("main a")!.GetAttribute("href").ShouldBe("/account/sign-in?returnUrl=%2F");
    }

    [Fact]
    public async Task Signing_out_leads_to_the_providers_own_sign_out()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var browser = desk.App.Visitor();
        await desk.SignInAsync(browser, new(AdasSubject, ada.Email));

        var page = await browser.GetAsync("/account/passkeys");
        var form = page.Document.QuerySelector("form[action='/account/sign-out'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await browser.Client.PostAsync("/account/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", form)]), TestContext.Current.CancellationToken);
        var signedOut = await browser.GetAsync(answer.Headers.Location!.OriginalString);

        signedOut.Heading.ShouldBe("You are signed out here");
        signedOut.Document.QuerySelector("main a")!.GetAttribute("href")!.ShouldStartWith($"{desk.Provider.Authority}/sign-out?client_id=policy-training");
        (await browser.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task An_administrator_releases_an_account_whose_person_has_another_subject_now()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var avery = await desk.App.EmployAsync("Avery Lindqvist", null, Roles.Administrator);
        var adas = desk.App.Visitor();
        await desk.SignInAsync(adas, new(AdasSubject, ada.Email));
        var desktop = await desk.App.SignedInAsAsync(avery);
        await desktop.SubmitAsync("/account/confirmation", new() { ["Password"] = TrainingApp.Password });

        await desktop.SubmitAsync("/hr/accounts", [], $"/hr/accounts/{(await desk.AccountAsync(ada)).Id}/single-sign-on/release");
        desk.App.Clock.Advance(TimeSpan.FromSeconds(61));

        (await adas.GetAsync("/learn")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        (await desk.SignInAsync(desk.App.Visitor(), new("ada-anew", ada.Email))).RedirectedTo!.OriginalString.ShouldBe("/learn");
    }
}
