using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Passkeys;

/// <summary>The pages on which a person looks after their passkeys.</summary>
public sealed class PasskeyPageTests : IAsyncDisposable
{
    private readonly PasskeyDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_passkey_is_added_under_the_name_its_owner_gives()
    {
        var browser = await _desk.ConfirmedAsync(await _desk.App.EmployAsync(Sample.Ada));
        using var device = new SoftwareAuthenticator(PasskeyDesk.Origin);

        await PasskeyDesk.AddAsync(browser, device, "My work laptop");

        var list = await browser.GetAsync("/account/passkeys");
        list.Text.ShouldContain("My work laptop");
        list.Text.ShouldContain("Not yet");
        await PasskeyDesk.SignInAsync(_desk.App.Visitor(), device);
        (await browser.GetAsync("/account/passkeys")).Text.ShouldNotContain("Not yet");
    }

    [Fact]
    public async Task Adding_asks_first_who_it_is()
    {
        var browser = await _desk.App.SignedInAsAsync(await _desk.App.EmployAsync(Sample.Ada));

        (await browser.GetAsync("/account/passkeys")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/account/passkeys/new")).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
        await browser.SubmitAsync("/account/confirmation?returnUrl=%2Faccount%2Fpasskeys%2Fnew", new() { ["Password"] = TrainingApp.Password });
        var page = await browser.GetAsync("/account/passkeys/new");
        _desk.App.Clock.Advance(TimeSpan.FromMinutes(6));
        (await browser.SubmitAsync(page, [], to: "/account/passkeys/options")).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
        (await browser.SubmitAsync(page, [])).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
    }

    [Fact]
    public async Task The_browser_is_told_which_passkeys_the_account_has_and_for_which_site()
    {
        var ada = await _desk.App.EmployAsync(Sample.Ada);
        using var device = await _desk.DeviceOfAsync(ada);
        var browser = await _desk.ConfirmedAsync(ada);

        var options = await PasskeyDesk.AskAsync(browser, await browser.GetAsync("/account/passkeys/new"), "/account/passkeys/options");

        options.ShouldContain(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(device.CredentialId));
        options.ShouldContain("\"id\":\"training.dma.example\"");
        options.ShouldContain("\"userVerification\":\"required\"");
        (await PasskeyDesk.AddAsync(browser, device)).Text.ShouldContain("is here already");
    }

    [Theory]
    [InlineData("http://evil.example", true)]
    [InlineData(PasskeyDesk.Origin, false)]
    public async Task A_passkey_made_elsewhere_or_without_asking_who_holds_the_device_is_not_added(string origin, bool verifiesUser)
    {
        var browser = await _desk.ConfirmedAsync(await _desk.App.EmployAsync(Sample.Ada));
        using var device = new SoftwareAuthenticator(origin) { VerifiesUser = verifiesUser };

        var refused = await PasskeyDesk.AddAsync(browser, device, "My work laptop");

        refused.Text.ShouldContain("was not added");
        refused.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("My work laptop");
        (await browser.GetAsync("/account/passkeys")).Text.ShouldContain("You have none yet");
    }

    [Fact]
    public async Task What_one_account_was_asked_is_not_added_to_another()
    {
        var (ada, bob) = (await _desk.App.EmployAsync(Sample.Ada), await _desk.App.EmployAsync(Sample.Bob));
        var browser = await _desk.ConfirmedAsync(ada);
        using var device = new SoftwareAuthenticator(PasskeyDesk.Origin);
        var credential = device.Create(await PasskeyDesk.AskAsync(browser, await browser.GetAsync("/account/passkeys/new"), "/account/passkeys/options"));

        var signIn = await browser.SubmitAsync(
            await browser.GetAsync("/account/passkeys/new"), new() { ["Email"] = bob.Email, ["Password"] = TrainingApp.Password }, to: "/account/sign-in");
        signIn.Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        await browser.SubmitAsync("/account/confirmation", new() { ["Password"] = TrainingApp.Password });
        var refused = await browser.SubmitAsync("/account/passkeys/new", new() { ["Credential"] = credential });

        refused.Text.ShouldContain("was not added");
    }

    [Fact]
    public async Task A_passkey_is_renamed_and_removed_by_its_owner_alone()
    {
        var (ada, bob) = (await _desk.App.EmployAsync(Sample.Ada), await _desk.App.EmployAsync(Sample.Bob));
        using var device = await _desk.DeviceOfAsync(ada);
        var address = $"/account/passkeys/{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(device.CredentialId)}";
        var (adas, bobs) = (await _desk.ConfirmedAsync(ada), await _desk.ConfirmedAsync(bob));

        (await bobs.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bobs.SubmitAsync(await bobs.GetAsync("/account/passkeys/new"), [], to: $"{address}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        await adas.SubmitAsync(await adas.GetAsync(address), new() { ["Form.Name"] = "The old phone" }, address);
        (await adas.GetAsync("/account/passkeys")).Text.ShouldContain("The old phone");
        await adas.SubmitAsync(await adas.GetAsync(address), [], $"{address}/removal");

        (await adas.GetAsync("/account/passkeys")).Text.ShouldContain("You have none yet");
        (await PasskeyDesk.SignInAsync(_desk.App.Visitor(), device)).Text.ShouldContain("was not taken");
    }

    [Fact]
    public async Task The_last_way_to_sign_in_is_not_removed()
    {
        var ada = await _desk.App.EmployAsync(Sample.Ada);
        using var device = await _desk.DeviceOfAsync(ada);
        var address = $"/account/passkeys/{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(device.CredentialId)}";
        var browser = await _desk.ConfirmedAsync(ada);
        var page = await browser.GetAsync(address);
        await _desk.App.InDbAsync(db => db.Users.Where(account => account.EmployeeId == ada.Id)
            .ExecuteUpdateAsync(account => account.SetProperty(bare => bare.PasswordHash, (string?)null)));

        var refused = await browser.SubmitAsync(page, [], $"{address}/removal");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("your only way to sign in");
        (await browser.GetAsync("/account/passkeys")).Text.ShouldNotContain("You have none yet");
    }
}
