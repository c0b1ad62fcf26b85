using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Tests.Certification;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>An authenticator app: setting it up, signing in and signing with it, losing it, removing it.</summary>
public sealed class AuthenticatorTests : IAsyncDisposable
{
    private const string SetUp = "/account/authenticator/new";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Setting_it_up_asks_who_it_is_takes_its_first_code_and_shows_ten_recovery_codes_once()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var browser = await _app.SignedInAsAsync(ada);

        (await browser.GetAsync(SetUp)).RedirectedTo!.OriginalString.ShouldBe("/account/confirmation?returnUrl=%2Faccount%2Fauthenticator%2Fnew");
        var page = await ConfirmAsync(browser, SetUp);
        page.Document.QuerySelector("svg path")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(1000);
        var refused = await browser.SubmitAsync(page, new() { ["Code"] = "000000" });
        refused.Document.QuerySelector("#Code-error")!.TextContent.ShouldContain("not the code of this key");
        KeyOn(refused).ShouldBe(KeyOn(page), "A wrong code keeps the key that was scanned.");
        var shown = await browser.SubmitAsync(refused, new() { ["Code"] = CodeOf(KeyOn(refused)) });

        shown.Document.QuerySelectorAll(".codes code").Length.ShouldBe(10);
        (await browser.GetAsync("/account/authenticator")).Text.ShouldContain("Recovery codes left: 10.");
        var stored = await _app.InDbAsync(db => db.AuthenticatorApps.Select(app => app.ProtectedKey).SingleAsync());
        stored.ShouldNotContain(Convert.ToBase64String(KeyOn(page)));
        (await _app.InDbAsync(db => db.AccountChanges.Select(change => change.Kind).SingleAsync())).ShouldBe(AccountChangeKind.AuthenticatorAdded);
    }

    [Fact]
    public async Task Signing_in_takes_the_code_after_the_password_and_each_code_once()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (key, _) = await SetUpAsync(ada);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = CodeOf(key);

        var browser = _app.Visitor();
        var second = await PasswordAsync(browser, ada);
        second.Heading.ShouldBe("Enter your code");
        (await browser.GetAsync("/account/security")).Status.ShouldBe(HttpStatusCode.Redirect, "The password alone lets nobody in.");
        (await browser.SubmitAsync(second, new() { ["Code"] = "000000" })).Document.QuerySelector("#Code-error").ShouldNotBeNull();
        (await browser.SubmitAsync(second, new() { ["Code"] = $"{code[..3]} {code[3..]}" })).RedirectedTo!.OriginalString.ShouldBe("/learn");

        var other = _app.Visitor();
        var replayed = await other.SubmitAsync(await PasswordAsync(other, ada), new() { ["Code"] = code });
        replayed.Document.QuerySelector("#Code-error")!.TextContent.ShouldContain("used before");
        (await _app.InDbAsync(db => db.SignIns.AnyAsync(signIn => signIn.Way == SignInWay.Authenticator))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_and_is_counted_down()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (_, codes) = await SetUpAsync(ada);
        var (one, other) = (_app.Visitor(), _app.Visitor());

        var first = await one.SubmitAsync(await PasswordAsync(one, ada), new() { ["Code"] = codes[3].ToLowerInvariant() });
        var again = await other.SubmitAsync(await PasswordAsync(other, ada), new() { ["Code"] = codes[3] });

        first.Status.ShouldBe(HttpStatusCode.Redirect);
        again.Document.QuerySelector("#Code-error").ShouldNotBeNull();
        (await one.GetAsync("/account/authenticator")).Text.ShouldContain("Recovery codes left: 9.");
        (await _app.InDbAsync(db => db.RecoveryCodes.ToListAsync())).ShouldAllBe(code => code.Hash.Length == 32);
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_former_ones()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (key, codes) = await SetUpAsync(ada);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = _app.Visitor();
        await browser.SubmitAsync(await PasswordAsync(browser, ada), new() { ["Code"] = CodeOf(key) });
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await ConfirmAsync(browser, "/account/authenticator", CodeOf(key));

        var fresh = await browser.SubmitAsync(page, [], action: "/account/recovery-codes");

        fresh.Document.QuerySelectorAll(".codes code").Select(code => code.TextContent).Intersect(codes).ShouldBeEmpty();
        var other = _app.Visitor();
        (await other.SubmitAsync(await PasswordAsync(other, ada), new() { ["Code"] = codes[0] })).Document.QuerySelector("#Code-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Removing_it_asks_who_it_is_and_then_the_password_alone_signs_in()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var (key, _) = await SetUpAsync(ada);
        _app.Clock.Advance(TimeSpan.FromMinutes(6));
        var browser = _app.Visitor();
        await browser.SubmitAsync(await PasswordAsync(browser, ada), new() { ["Code"] = CodeOf(key) });
        var stale = await browser.GetAsync("/account/authenticator");

        (await browser.SubmitAsync(stale, [], action: "/account/authenticator/removal")).RedirectedTo!.OriginalString.ShouldStartWith("/account/confirmation");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await ConfirmAsync(browser, "/account/authenticator", CodeOf(key));
        await browser.SubmitAsync(page, [], action: "/account/authenticator/removal");

        (await PasswordAsync(_app.Visitor(), ada)).Heading.ShouldNotBe("Enter your code");
        (await _app.InDbAsync(db => db.RecoveryCodes.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_takes_password_and_code_and_the_evidence_says_so()
    {
        var ada = await _app.ReadyToSignAsync();
        var (key, _) = await SetUpAsync(ada);
        _app.Clock.Advance(TimeSpan.FromMinutes(6));
        var browser = _app.Visitor();
        await browser.SubmitAsync(await PasswordAsync(browser, ada), new() { ["Code"] = CodeOf(key) });
        var review = await browser.ReviewAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        var withoutCode = await browser.SignAsync(review);
        var signed = await browser.SubmitAsync(withoutCode, new() { ["Password"] = TrainingApp.Password, ["Code"] = CodeOf(key) });

        withoutCode.Document.QuerySelector("#Code-error").ShouldNotBeNull();
        signed.RedirectedTo!.OriginalString.ShouldStartWith("/certifications/2110-");
        var text = await _app.InDbAsync(db => db.RecordedEvidence.Select(evidence => evidence.Text).SingleAsync());
        var evidence = JsonSerializer.Deserialize<SigningEvidence>(text, JsonSerializerOptions.Web)!;
        (evidence.SignInMethod, evidence.ConfirmationMethod).ShouldBe(("password and authenticator", "password and authenticator"));
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) =>
        TimeCode.Of("12345678901234567890"u8.ToArray(), TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    /// <summary>Sets it up in a browser of its own.</summary>
    private async Task<(byte[] Key, List<string> Codes)> SetUpAsync(Employee employee)
    {
        var browser = await _app.SignedInAsAsync(employee);
        var page = await ConfirmAsync(browser, SetUp);
        var shown = await browser.SubmitAsync(page, new() { ["Code"] = CodeOf(KeyOn(page)) });
        return (KeyOn(page), [.. shown.Document.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private static async Task<TestPage> ConfirmAsync(TestBrowser browser, string page, string code = "") => await browser.FollowAsync(await browser.SubmitAsync(
        $"/account/confirmation?returnUrl={Uri.EscapeDataString(page)}", new() { ["Password"] = TrainingApp.Password, ["Code"] = code }));

    /// <summary>Gives the password, and comes to the page after it.</summary>
    private static async Task<TestPage> PasswordAsync(TestBrowser browser, Employee employee) => await browser.FollowAsync(await browser.SubmitAsync(
        "/account/sign-in?returnUrl=%2Flearn", new() { ["Email"] = employee.Email, ["Password"] = TrainingApp.Password }));

    private string CodeOf(byte[] key) => TimeCode.Of(key, TimeCode.StepAt(_app.Clock.GetUtcNow()));

    /// <summary>What an app would make of the key that is shown for typing.</summary>
    private static byte[] KeyOn(TestPage page)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in page.Document.QuerySelector(".key")!.TextContent.Replace(" ", "", StringComparison.Ordinal))
        {
            (bits, held) = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), held + 5);
            if (held < 8)
                continue;
            bytes.Add((byte)(bits >> (held - 8)));
            (bits, held) = (bits & ((1 << (held - 8)) - 1), held - 8);
        }

        return [.. bytes];
    }
}
