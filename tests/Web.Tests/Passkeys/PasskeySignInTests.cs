using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Tests.Passkeys;

/// <summary>Signing in with a passkey, and every answer that must not let anybody in.</summary>
public sealed class PasskeySignInTests : IAsyncDisposable
{
    private readonly PasskeyDesk _desk = new();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_passkey_signs_in_without_an_address_or_password()
    {
        var ada = await _desk.App.EmployAsync(Sample.Ada);
        using var device = await _desk.DeviceOfAsync(ada);
        var browser = _desk.App.Visitor();

        var arrived = await PasskeyDesk.SignInAsync(browser, device);

        arrived.RedirectedTo!.OriginalString.ShouldBe("/learn");
        (await browser.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.OK);
        (await _desk.App.InDbAsync(db => db.SignIns.CountAsync(signIn => signIn.Way == SignInWay.Passkey))).ShouldBe(1);
    }

    [Theory]
    [InlineData("http://training.dma.example.evil.example")]
    [InlineData("https://training.dma.example")]
    [InlineData("http://evil.example")]
    public async Task An_answer_given_to_another_site_is_refused(string origin)
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));
        device.Origin = origin;

        await IsRefusedAsync(browser => PasskeyDesk.SignInAsync(browser, device));
    }

    [Fact]
    public async Task A_device_that_did_not_ask_who_holds_it_is_refused()
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));
        device.VerifiesUser = false;

        await IsRefusedAsync(browser => PasskeyDesk.SignInAsync(browser, device));
    }

    [Fact]
    public async Task The_answer_to_another_challenge_is_refused()
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));

        await IsRefusedAsync(async browser =>
        {
            var page = await browser.GetAsync("/account/sign-in");
            var earlier = device.Answer(await PasskeyDesk.AskAsync(browser, page, "/account/passkey-challenge"));
            await PasskeyDesk.AskAsync(browser, page, "/account/passkey-challenge");
            return await PasskeyDesk.SendAsync(browser, page, earlier);
        });
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_is_refused()
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));
        var elsewhere = _desk.App.Visitor();
        var asked = await PasskeyDesk.AskAsync(elsewhere, await elsewhere.GetAsync("/account/sign-in"), "/account/passkey-challenge");

        await IsRefusedAsync(async browser => await PasskeyDesk.SendAsync(browser, await browser.GetAsync("/account/sign-in"), device.Answer(asked)));
    }

    /// <summary>Whoever recorded the request has the browser's cookie, too.</summary>
    [Fact]
    public async Task A_recorded_answer_is_refused_the_second_time_even_with_its_cookie()
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));
        using var thief = new HttpClient(_desk.App.Server.CreateHandler()) { BaseAddress = _desk.App.ClientOptions.BaseAddress };
        var page = await thief.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var token = await TokenInAsync(page);
        var antiforgery = CookieOf(page);
        var asking = await PostAsync(thief, "/account/passkey-challenge", antiforgery, [new("__RequestVerificationToken", token)]);
        var recorded = $"{antiforgery}; {CookieOf(asking)}";
        KeyValuePair<string, string>[] answer =
            [new("__RequestVerificationToken", token), new("Credential", device.Answer(await asking.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))];

        (await PostAsync(thief, "/account/passkey-sign-in", recorded, answer)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var replayed = await PostAsync(thief, "/account/passkey-sign-in", recorded, answer);

        replayed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await replayed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("was not taken");
    }

    [Fact]
    public async Task A_device_the_site_does_not_know_is_refused()
    {
        using var known = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));
        using var forged = new SoftwareAuthenticator(PasskeyDesk.Origin) { CredentialId = known.CredentialId };
        forged.Create(await OptionsOfAsync());

        await IsRefusedAsync(browser => PasskeyDesk.SignInAsync(browser, forged));
    }

    [Fact]
    public async Task Whoever_has_left_does_not_come_in()
    {
        var ada = await _desk.App.EmployAsync(Sample.Ada);
        using var device = await _desk.DeviceOfAsync(ada);
        await _desk.App.InScopeAsync(async services =>
        {
            var employee = await services.GetRequiredService<TrainingDb>().Employees.SingleAsync(candidate => candidate.Id == ada.Id);
            await services.GetRequiredService<Departure>().LeaveAsync(employee, _desk.App.Today, Sample.Olive, default);
            return true;
        });

        await IsRefusedAsync(browser => PasskeyDesk.SignInAsync(browser, device));
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_afterwards()
    {
        using var device = await _desk.DeviceOfAsync(await _desk.App.EmployAsync(Sample.Ada));

        (await PasskeyDesk.SignInAsync(_desk.App.Visitor(), device, "https://evil.example/")).RedirectedTo!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not even JSON")]
    [InlineData("{\"id\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task Whatever_else_is_sent_is_refused_in_words(string credential)
    {
        await IsRefusedAsync(async browser =>
        {
            var page = await browser.GetAsync("/account/sign-in");
            await PasskeyDesk.AskAsync(browser, page, "/account/passkey-challenge");
            return await PasskeyDesk.SendAsync(browser, page, credential);
        });
    }

    private async Task<string> OptionsOfAsync()
    {
        var browser = await _desk.ConfirmedAsync(await _desk.App.EmployAsync(Sample.Bob));
        return await PasskeyDesk.AskAsync(browser, await browser.GetAsync("/account/passkeys/new"), "/account/passkeys/options");
    }

    private async Task IsRefusedAsync(Func<TestBrowser, Task<TestPage>> attempt)
    {
        var browser = _desk.App.Visitor();
        var answer = await attempt(browser);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Document.QuerySelector(".error-summary")!.TextContent.ShouldContain("use another way");
        (await browser.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> TokenInAsync(HttpResponseMessage page) => new AngleSharp.Html.Parser.HtmlParser()
        .ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string CookieOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Where(cookie => !cookie.EndsWith('=')));

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string cookie, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", cookie);
        return client.SendAsync(request);
    }
}
