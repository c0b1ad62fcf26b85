using System.Net;
using System.Text.Json;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>What a browser, a proxy and a guard see of the program in Production, over real HTTP and TLS.</summary>
public sealed class ProductionTests(ProductionServer server) : IClassFixture<ProductionServer>
{
    private static readonly string[] Pages = ["/account/sign-in", "/verify", "/verify/chain.pem", "/robots.txt", "/css/site.css", "/nowhere", "/hr", "/health/live"];

    public static TheoryData<string> Everything => [.. Pages];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Every_answer_tells_the_browser_what_to_refuse(string address)
    {
        var answer = await GetAsync(address);

        Header(answer, "Strict-Transport-Security").ShouldBe("max-age=31536000");
        Header(answer, "Content-Security-Policy").ShouldBe(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'; upgrade-insecure-requests");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "X-Frame-Options").ShouldBe("DENY");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(answer, "X-Robots-Tag").ShouldBe("noindex, nofollow");
        Header(answer, "X-Correlation-Id").ShouldMatch("^[0-9a-f]{32}$");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
        // Only files, which are the same for everybody, may be kept.
        (answer.Headers.CacheControl?.NoStore is true).ShouldBe(Path.GetExtension(address) is not (".css" or ".txt"));
    }

    [Fact]
    public async Task Cookies_belong_to_this_host_alone()
    {
        var answer = await GetAsync("/account/sign-in");

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-PolicyTraining", StringComparison.Ordinal));
        foreach (var rule in new[] { "path=/", "secure", "httponly", "samesite=lax" })
            cookies.ShouldAllBe(cookie => cookie.Contains($"; {rule}", StringComparison.OrdinalIgnoreCase));
        cookies.ShouldAllBe(cookie => !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task In_the_clear_nothing_is_answered_but_that_it_is_alive()
    {
        var clear = server.Browser("http");

        var page = await clear.GetAsync("/verify?record=2110-7K3M9QXZ4");
        var alive = await clear.GetAsync("/health/live");

        page.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        page.RedirectedTo!.OriginalString.ShouldBe("https://training.agency.gov/verify?record=2110-7K3M9QXZ4");
        alive.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_the_browsers_scheme_counts_and_behind_another_the_mend_is_said()
    {
        var trusted = server.Browser("http", from: "127.0.0.2");
        var other = server.Browser("http", from: "127.0.0.3");
        foreach (var browser in new[] { trusted, other })
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var answer = await trusted.Client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var refused = await other.Client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Header(answer, "Strict-Transport-Security").ShouldBe("max-age=31536000");
        refused.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Proxy:Trusted");
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task The_site_answers_to_its_own_name_only(string host, HttpStatusCode expected) =>
        (await server.Browser(host: host).GetAsync("/account/sign-in")).Status.ShouldBe(expected);

    [Fact]
    public async Task Stored_keys_say_nothing_without_their_certificate_and_files_are_the_programs_own()
    {
        await GetAsync("/account/sign-in"); // a form's token needs a key

        var text = TestDatabase.IsSqlite
            ? File.ReadAllText(Directory.EnumerateFiles(Path.Combine(server.Storage.Data, "keys"), "*.xml").ShouldHaveSingleItem())
            : TestDatabase.TextOf(server.Storage.Data, "SELECT \"Xml\" FROM \"DataProtectionKeys\"");
        text.ShouldContain("EncryptedXmlDecryptor");
        text.ShouldNotContain("<masterKey");
        if (OperatingSystem.IsWindows())
            return;

        foreach (var file in Directory.EnumerateFiles(server.Storage.Data, "*", SearchOption.AllDirectories))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Fact]
    public async Task The_log_is_JSON_with_a_number_for_each_request_and_without_the_address_that_was_tried()
    {
        await server.Browser().SubmitAsync("/account/sign-in", new() { ["Email"] = "mallory@agency.gov", ["Password"] = "guess work" });
        var line = await server.Process.LineAsync(line => line.Contains("SecurityLog", StringComparison.Ordinal));

        using var entry = JsonDocument.Parse(line);
        entry.RootElement.GetProperty("EventId").GetInt32().ShouldBe(1003);
        entry.RootElement.GetProperty("Scopes").EnumerateArray().Count(scope => scope.TryGetProperty("TraceId", out _)).ShouldBe(1);
        line.ShouldNotContain("mallory");
        line.ShouldNotContain("RequestPath");
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        server.Browser().Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();
}
