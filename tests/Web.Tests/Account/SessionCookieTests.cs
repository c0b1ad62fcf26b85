using System.Net;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>How the browser is told to keep a session, and to forget it.</summary>
public sealed class SessionCookieTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task In_Development_over_HTTP_the_cookies_have_plain_names_and_scripts_see_none()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var visitor = _app.Visitor();
        var form = await visitor.Client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var answer = await SignInAsync(visitor, ada.Email, null);

        var cookies = form.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]).Distinct().ShouldBe(
            ["PolicyTraining.Antiforgery", "PolicyTraining.Flash", "PolicyTraining", "PolicyTraining.Browser"], ignoreOrder: true);
        cookies.ShouldAllBe(cookie => cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("; samesite=lax", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; path=/", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/learn?block=2", "/learn?block=2")]
    [InlineData("https://evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\u200B/evil.example", "/")]
    [InlineData("/x\r\nLocation: https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/Łukasz", "/")]
    [InlineData("~//evil.example", "/")]
    public async Task Signing_in_leads_nowhere_but_into_this_site(string wanted, string reached)
    {
        var ada = await _app.EmployAsync(Sample.Ada);

        (await SignInAsync(_app.Visitor(), ada.Email, wanted)).Headers.Location!.OriginalString.ShouldBe(reached);
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada));
        var page = await browser.GetAsync("/account/password");
        var token = page.Document.QuerySelector("header form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var answer = await browser.Client.PostAsync("/account/sign-out", content, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\", \"storage\""]);
        (await browser.GetAsync("/account/password")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> SignInAsync(TestBrowser browser, string email, string? returnUrl)
    {
        var page = await browser.GetAsync("/account/sign-in");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Email", email), new("Password", TrainingApp.Password), new("ReturnUrl", returnUrl ?? ""),
        ]);
        return await browser.Client.PostAsync("/account/sign-in", content, TestContext.Current.CancellationToken);
    }
}
