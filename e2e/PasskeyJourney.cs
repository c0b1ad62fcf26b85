using Microsoft.Playwright;
using PolicyTraining.Testing;

namespace PolicyTraining.EndToEnd;

/// <summary>A new hire who uses a passkey, on the device that Chromium pretends to have for tests.</summary>
public class PasskeyJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Ada_adds_a_passkey_signs_in_with_it_and_signs_her_certification_with_it()
    {
        var ada = await site.EmployAsync(Sample.Ada);
        await site.AssignAsync(ada);
        await site.PassAsync(ada);
        var visitor = await site.VisitorAsync();
        await AddDeviceAsync(visitor.Page);

        await visitor.SignInAsync(ada.Email, TrainingApp.Password);
        await visitor.OpenAsync("/account/passkeys");
        await visitor.FollowAsync("Add a passkey");
        await visitor.FillAsync("Your password", TrainingApp.Password);
        await visitor.PressAsync("Confirm");
        await visitor.Page.GetByLabel("Name").FillAsync("My work laptop");
        await TouchAsync(visitor, "Add a passkey", "**/account/passkeys");
        await visitor.SeesAsync("My work laptop");

        await visitor.Page.Locator("details.account summary").ClickAsync();
        // The sign-in page offers passkeys where the address is typed, and this device takes the offer by itself.
        await TouchAsync(visitor, "Sign out", $"{site.Address}/");

        await visitor.OpenAsync("/certify");
        await visitor.TickAsync("I agree to sign this certification electronically");
        await visitor.FillAsync("Your full name", ada.Name);
        await visitor.PressAsync("Review before signing");
        await visitor.FollowAsync("Confirm in another way");
        await TouchAsync(visitor, "Confirm with your passkey", "**/certify/signature**");
        await visitor.SeesAsync("passkey");
        await visitor.PressAsync("Sign this certification");
        await visitor.SeesHeadingAsync("You have certified");
    }

    /// <summary>A device with a fingerprint reader whose owner always touches it.</summary>
    private static async Task AddDeviceAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    private static async Task TouchAsync(Visitor visitor, string button, string address)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visitor.Page.WaitForURLAsync(address);
        await visitor.LookAsync();
    }
}
