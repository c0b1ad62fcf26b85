using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>Confirming one's identity by signing in anew at the provider.</summary>
public sealed class SingleSignOnConfirmationTests
{
    [Fact]
    public async Task Signing_in_anew_at_the_provider_confirms()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var (browser, person) = await ArrivedAsync(desk);
        await MustConfirmAsync(browser);

        var back = await desk.ConfirmAsync(browser, person, "/account/passkeys/new");

        desk.Provider.LastRequest!.Prompt.ShouldBe("login");
        desk.Provider.LastRequest.MaxAge.ShouldBe(0);
        back.RedirectedTo!.OriginalString.ShouldBe("/account/passkeys/new");
        (await browser.GetAsync("/account/passkeys/new")).Heading.ShouldBe("Add a passkey");
    }

    [Fact]
    public async Task An_earlier_sign_in_confirms_nothing()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var (browser, person) = await ArrivedAsync(desk);
        desk.App.Clock.Advance(TimeSpan.FromMinutes(10));
        var stale = person with { IgnoresPrompt = true, SignedInAt = desk.App.Clock.GetUtcNow() - TimeSpan.FromMinutes(2) };

        var refused = await browser.FollowAsync(await desk.ConfirmAsync(browser, stale));

        refused.Text.ShouldContain("did not ask anew who you are");
        refused.Document.QuerySelector("main a.usa-button")!.GetAttribute("href").ShouldBe("/account/confirmation?returnUrl=%2Fcertify%2Fsignature");
        await MustConfirmAsync(browser);
    }

    [Fact]
    public async Task Somebody_else_confirms_nothing_and_does_not_take_the_session_over()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var (browser, _) = await ArrivedAsync(desk);
        var bob = await desk.App.EmployAsync(Sample.Bob);
        await desk.SignInAsync(desk.App.Visitor(), new("bob", bob.Email));

        var refused = await browser.FollowAsync(await desk.ConfirmAsync(browser, new("bob", bob.Email)));

        refused.Text.ShouldContain("Somebody else signed in there");
        await MustConfirmAsync(browser);
        (await browser.GetAsync("/account/passkeys")).Document.QuerySelector(".account")!.TextContent.ShouldContain(Sample.Ada);
    }

    [Fact]
    public async Task Without_a_session_nothing_is_confirmed()
    {
        await using var desk = await SingleSignOnDesk.OpenAsync();
        var (browser, person) = await ArrivedAsync(desk);
        var answer = await desk.LeaveAsync(browser, person, "/account/confirmation/single-sign-on?returnUrl=%2F");
        desk.App.Clock.Advance(TimeSpan.FromDays(1));
        desk.Provider.Person = person;

        (await browser.GetAsync(answer)).RedirectedTo!.OriginalString.ShouldContain("why=");
        (await browser.GetAsync("/account/passkeys")).RedirectedTo!.OriginalString.ShouldContain("/account/sign-in");
    }

    private static async Task<(TestBrowser Browser, ProviderPerson Person)> ArrivedAsync(SingleSignOnDesk desk)
    {
        var ada = await desk.App.EmployAsync(Sample.Ada);
        var (browser, person) = (desk.App.Visitor(), new ProviderPerson("ada", ada.Email));
        await desk.SignInAsync(browser, person);
        return (browser, person);
    }

    private static async Task MustConfirmAsync(TestBrowser browser) =>
        (await browser.GetAsync("/account/passkeys/new")).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
}
