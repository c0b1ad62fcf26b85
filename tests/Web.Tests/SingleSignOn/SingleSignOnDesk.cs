using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>The program beside a provider it trusts, and browsers that walk between the two.</summary>
public sealed class SingleSignOnDesk : IAsyncDisposable
{
    private SingleSignOnDesk(TrainingApp app, IdentityProvider provider) => (App, Provider) = (app, provider);

    public TrainingApp App { get; }

    public IdentityProvider Provider { get; }

    public static async Task<SingleSignOnDesk> OpenAsync(params (string Key, string Value)[] settings)
    {
        var app = new TrainingApp();
        var provider = await IdentityProvider.StartAsync(app.Clock);
        app.Settings["SingleSignOn:Authority"] = provider.Authority;
        app.Settings["SingleSignOn:ClientId"] = IdentityProvider.ClientId;
        app.Settings["SingleSignOn:ClientSecret"] = IdentityProvider.ClientSecret;
        app.Settings["SingleSignOn:Name"] = "your DMA account";
        foreach (var (key, value) in settings)
            app.Settings[key] = value;
        return new(app, provider);
    }

    /// <summary>Signs in at the provider as this person, and comes back.</summary>
    /// <returns>Where the program leads next.</returns>
    public async Task<TestPage> SignInAsync(TestBrowser browser, ProviderPerson person, string returnUrl = "/learn") =>
        await browser.GetAsync(await LeaveAsync(browser, person, $"/account/single-sign-on?returnUrl={Uri.EscapeDataString(returnUrl)}"));

    /// <summary>Proves anew at the provider who one is, and comes back.</summary>
    public async Task<TestPage> ConfirmAsync(TestBrowser browser, ProviderPerson person, string returnUrl = "/certify/signature") =>
        await browser.GetAsync(await LeaveAsync(browser, person, $"/account/confirmation/single-sign-on?returnUrl={Uri.EscapeDataString(returnUrl)}"));

    /// <returns>The address with which the provider sends the browser back.</returns>
    public async Task<string> LeaveAsync(TestBrowser browser, ProviderPerson person, string from = "/account/single-sign-on")
    {
        Provider.Person = person;
        var leaving = await browser.GetAsync(from);
        return await Provider.SignInAsync(leaving.RedirectedTo!);
    }

    public Task<Identity.Account> AccountAsync(Employee employee) =>
        App.InDbAsync(db => db.Users.AsNoTracking().SingleAsync(account => account.EmployeeId == employee.Id));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
