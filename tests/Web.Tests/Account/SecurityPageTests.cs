using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>The page about how one signs in: sessions, letters about what changed, and the second factor some must have.</summary>
public sealed class SecurityPageTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Somebody_ends_another_session_of_theirs_and_nobody_elses()
    {
        var (ada, bob) = (await _app.EmployAsync(Sample.Ada), await _app.EmployAsync(Sample.Bob));
        var (here, there, bobs) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(bob));
        var page = await here.GetAsync("/account/security");
        var form = await there.GetAsync("/account/password");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        var action = page.Document.QuerySelector("form[action*='/account/sessions/'][action$='/ending'][action*='-']")!.GetAttribute("action")!;

        (await bobs.SubmitAsync(await bobs.GetAsync("/account/password"), [], to: action)).Status.ShouldBe(HttpStatusCode.NotFound);
        await here.SubmitAsync(page, [], action: action);

        (await there.SubmitAsync(form, [])).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        (await here.GetAsync("/account/security")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_session_too()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (here, there) = (await _app.SignedInAsAsync(ada), await _app.SignedInAsAsync(ada));
        var form = await there.GetAsync("/account/password");

        await here.SubmitAsync("/account/security", [], action: "/account/sessions/ending");

        (await here.GetAsync("/account/security")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await there.SubmitAsync(form, [])).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task A_new_password_is_told_by_letter_with_what_to_do()
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        await (await _app.SignedInAsAsync(ada)).SubmitAsync("/account/password", new()
        {
            ["CurrentPassword"] = TrainingApp.Password,
            ["Password"] = "nine large otters sing",
            ["PasswordAgain"] = "nine large otters sing",
        });
        await _app.DispatchAsync();

        var letter = _app.Mail.Single();
        letter.To.Mailboxes.Single().Address.ShouldBe(ada.Email);
        letter.Subject.ShouldBe("Policy Training: your password was changed");
        letter.TextBody!.ShouldContain("sign out everywhere");
        letter.HtmlBody!.ShouldContain("Your password was changed");
    }

    [Fact]
    public async Task A_sign_in_is_told_by_letter_from_another_browser_only()
    {
        _app.Settings["SignIn:TellOfNewBrowsers"] = "true";
        var ada = await _app.EmployAsync(Sample.Ada);

        var browser = await _app.SignedInAsAsync(ada);
        await browser.SubmitAsync(await browser.GetAsync("/account/security"), [], action: "/account/sessions/ending");
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });
        await _app.DispatchAsync();
        _app.Mail.ShouldBeEmpty("The first browser is no news, and neither is the same one again.");

        await _app.SignedInAsAsync(ada);
        await _app.DispatchAsync();
        _app.Mail.Single().Subject.ShouldBe("Policy Training: a sign-in from a new browser");
    }

    [Theory]
    [InlineData(Roles.Hr, true)]
    [InlineData(Roles.Auditor, true)]
    [InlineData(null, false)]
    public async Task Staff_who_must_have_a_second_factor_do_nothing_before_they_set_it_up(string? role, bool isLed)
    {
        _app.Settings["SignIn:RequireSecondFactor"] = "Staff";
        var olive = await _app.EmployAsync(Sample.Olive, null, role is null ? [] : [role]);
        var browser = await _app.SignedInAsAsync(olive);

        var home = await browser.GetAsync("/");

        (home.RedirectedTo?.OriginalString).ShouldBe(isLed ? "/account/security?needs=second-factor" : null);
        (await browser.GetAsync("/account/security?needs=second-factor")).Text.ShouldContain("Set up a second step first");
        (await browser.GetAsync("/account/authenticator/new")).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
    }

    [Fact]
    public async Task An_administrator_resets_somebodys_sign_in_after_confirming_and_the_person_is_told()
    {
        var grace = await _app.EmployAsync(Sample.Grace, null, Roles.Administrator);
        var ada = await _app.EmployAsync(Sample.Ada);
        var (administrator, adas) = (await _app.SignedInAsAsync(grace), await _app.SignedInAsAsync(ada));
        var form = await adas.GetAsync("/account/password");
        var account = await _app.InDbAsync(db => db.Users.SingleAsync(user => user.EmployeeId == ada.Id));
        var action = $"/hr/accounts/{account.Id}/sign-in-reset";

        (await administrator.SubmitAsync("/hr/accounts", [], action)).RedirectedTo!.OriginalString.ShouldBe("/account/confirmation?returnUrl=%2Fhr%2Faccounts");
        await administrator.SubmitAsync("/account/confirmation?returnUrl=%2Fhr%2Faccounts", new() { ["Password"] = TrainingApp.Password });
        var done = await administrator.FollowAsync(await administrator.SubmitAsync("/hr/accounts", [], action));
        await _app.DispatchAsync();

        done.Text.ShouldContain("Ada Kowalski is signed out everywhere");
        (await adas.SubmitAsync(form, [])).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
        _app.Mail.Single().Subject.ShouldBe("Policy Training: an administrator reset your sign-in");
    }
}
