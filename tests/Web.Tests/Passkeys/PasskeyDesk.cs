using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Passkeys;

/// <summary>The program at its public address, and devices with passkeys.</summary>
public sealed class PasskeyDesk : IAsyncDisposable
{
    public const string Origin = "http://training.dma.example";

    public PasskeyDesk() => App.Settings["Agency:PublicUrl"] = Origin;

    public TrainingApp App { get; } = new();

    /// <summary>A browser in which this person signed in, and confirmed just now who they are.</summary>
    public async Task<TestBrowser> ConfirmedAsync(Employee employee)
    {
        var browser = await App.SignedInAsAsync(employee);
        await browser.SubmitAsync(await browser.GetAsync("/account/password"), new() { ["Password"] = TrainingApp.Password }, to: "/account/confirmation");
        return browser;
    }

    /// <summary>Adds the device's passkey to the account that is signed in.</summary>
    public static async Task<TestPage> AddAsync(TestBrowser browser, SoftwareAuthenticator device, string name = "")
    {
        var page = await browser.GetAsync("/account/passkeys/new");
        var options = await AskAsync(browser, page, "/account/passkeys/options");
        return await browser.SubmitAsync(page, new() { ["Credential"] = device.Create(options), ["Name"] = name });
    }

    /// <summary>A device with a passkey of this person's.</summary>
    public async Task<SoftwareAuthenticator> DeviceOfAsync(Employee employee)
    {
        var device = new SoftwareAuthenticator(Origin);
        (await AddAsync(await ConfirmedAsync(employee), device)).RedirectedTo!.OriginalString.ShouldBe("/account/passkeys");
        return device;
    }

    /// <returns>What the page's script would be told.</returns>
    public static async Task<string> AskAsync(TestBrowser browser, TestPage page, string options) =>
        (await browser.SubmitAsync(page, [], to: options)).Document.Body!.TextContent;

    public static async Task<TestPage> SignInAsync(TestBrowser browser, SoftwareAuthenticator device, string returnUrl = "/learn")
    {
        var page = await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return await SendAsync(browser, page, device.Answer(await AskAsync(browser, page, "/account/passkey-challenge")));
    }

    public static Task<TestPage> SendAsync(TestBrowser browser, TestPage page, string credential) =>
        browser.SubmitAsync(page, new() { ["Credential"] = credential }, to: "/account/passkey-sign-in");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
