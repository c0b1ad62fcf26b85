using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>
/// Every form that any role can find, and every endpoint there is, with what nobody should send: whatever comes back is an answer,
/// never a fault of the program's own. <c>FUZZ_REQUESTS</c> and <c>FUZZ_SEED</c> make a run longer or another one.
/// </summary>
public sealed partial class FuzzTests
{
    private const int MostPages = 90;

    private static readonly string?[] Roles =
        [null, "ada.kowalski@dma.example", "grace.okafor@dma.example", "harriet.olsen@dma.example", "george.stone@dma.example", "avery.lindqvist@dma.example"];

    private static int Requests { get; } = Setting("FUZZ_REQUESTS", 2_400);

    private static int Seed { get; } = Setting("FUZZ_SEED", 2110);

    [Fact]
    public async Task No_request_however_malformed_is_answered_with_a_fault_of_the_program()
    {
        await using var app = FuzzedApp.Start();
        var faults = new List<string>();
        var known = new HashSet<string>();
        var ids = new List<string> { Guid.Empty.ToString(), "2110-00000000-0" };
        foreach (var (number, email) in Roles.Index())
        {
            var crawl = new FuzzCrawl(await app.BrowserAsync(email), MostPages);
            await crawl.RunAsync(["/", "/learn", "/assessment", "/certify", "/policy", "/verify", "/hr", "/team", "/questions", "/account/forgotten-password"]);
            ids.AddRange(crawl.Pages.SelectMany(page => Id().Matches(page)).Select(id => id.Value).Distinct().Take(20));
            var forms = crawl.Forms.Values.Where(form => known.Add(form.Shape)).ToList();
            await FuzzAsync(app, email, forms, new Random(Seed + number), ids, faults);
        }

        known.Count.ShouldBeGreaterThan(40, "So many forms the product has at least.");
        faults.Concat(app.Complaints.Distinct().Take(20)).ShouldBeEmpty($"seed {Seed}");
    }

    [Fact]
    public async Task A_request_that_is_no_HTTP_or_is_cut_off_ends_without_a_fault()
    {
        await using var app = FuzzedApp.Start();

        foreach (var request in OnTheWire())
        {
            var answer = await SendRawAsync(app.Address, request);
            (answer.StartsWith("HTTP/1.1 5", StringComparison.Ordinal) ? request : "").ShouldBeEmpty();
        }

        app.Complaints.ShouldBeEmpty();
        (await (await app.BrowserAsync(null)).GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task FuzzAsync(
        FuzzedApp app, string? email, List<FoundForm> forms, Random random, List<string> ids, List<string> faults)
    {
        var browser = await app.BrowserAsync(email);
        var requests = new FuzzRequests(random, await TokenAsync(browser, email), ids);
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("account/sign-out", StringComparison.Ordinal) != true).ToList();
        for (var sent = 0; sent < Requests / Roles.Length; sent++)
        {
            using var request = forms.Count > 0 && sent % 2 == 0 ? requests.Of(forms[sent / 2 % forms.Count]) : requests.Of(endpoints[random.Next(endpoints.Count)]);
            var body = request.Content is null ? "" : Encoding.Latin1.GetString(await request.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                faults.Add($"{(int)answer.StatusCode} {email} {request.Method} {request.RequestUri} {(body.Length > 600 ? body[..600] : body)}");
        }
    }

    private static async Task<string> TokenAsync(TestBrowser browser, string? email) =>
        (await browser.GetAsync(email is null ? "/account/sign-in" : "/account/password")).Document
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static IEnumerable<string> OnTheWire()
    {
        foreach (var encoded in FuzzWords.Encoded)
        {
            yield return $"GET /verify/{encoded} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            yield return $"GET /verify?record={encoded}&{encoded}=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        }

        foreach (var (name, value) in FuzzWords.Headers)
            yield return $"GET /account/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{name}: {value}\r\n\r\n";
        foreach (var body in new[] { "Email=%", "Email=a&Email", new string('&', 3_000), new string('=', 3_000), "Email[" + new string('[', 2_000), "\0\0\0" })
            yield return $"POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}";

        const string Upload = "POST /verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n";
        yield return Upload + "Content-Length: 4000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.pdf\"\r\n\r\n%PDF-";
        yield return Upload + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n";
        yield return Upload + "Transfer-Encoding: chunked\r\n\r\n4\r\n--b\r\n0\r\n\r\n";
        yield return Upload + "Content-Length: -1\r\n\r\n";
        yield return "GET /account/sign-in HTTP/1.1\r\nHost: [::bad\r\n\r\n";
        yield return "GET http://evil.example/account/sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        yield return "GET /" + new string('a', 9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        yield return "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003";
        yield return "BREW /pot HTCPCP/1.0\r\n\r\n";
    }

    /// <returns>What came back until the server had closed; nothing when it closed at once.</returns>
    private static async Task<string> SendRawAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The server had hung up before all of it was said: that is an answer, too.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : otherwise;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
