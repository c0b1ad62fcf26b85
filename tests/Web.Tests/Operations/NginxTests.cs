using System.Net;
using System.Net.Http.Headers;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Operations;

/// <summary>The example for nginx, started and used: the real program on two nodes behind it, on one storage.</summary>
public sealed class NginxTests : IAsyncDisposable
{
    private const string Form = "/account/sign-in";

    private readonly TrainingApp _app = new();
    private readonly List<IDisposable> _started = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started))
            started.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task People_sign_in_through_it_and_go_on_when_a_node_goes_away()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var (one, other) = (await NodeAsync(), await NodeAsync());
        var nginx = await ProxyAsync(one, other);
        var browser = nginx.Browser();

        var clear = await nginx.Browser("http").GetAsync("/learn?lesson=1");
        var entered = await browser.SubmitAsync(Form, new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });
        for (var page = 0; page < 4; page++)
            (await browser.GetAsync("/learn")).Status.ShouldBe(HttpStatusCode.OK, "Whichever node answers knows the session.");
        one.Terminate();
        (await one.ExitAsync()).ShouldBe(0);
        for (var page = 0; page < 4; page++)
            (await browser.GetAsync("/learn")).Status.ShouldBe(HttpStatusCode.OK);

        clear.RedirectedTo!.OriginalString.ShouldBe($"https://{Nginx.Host}/learn?lesson=1");
        entered.RedirectedTo!.OriginalString.ShouldBe("/");
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_visitor_is_counted_by_their_own_address_whatever_they_claim()
    {
        var node = await NodeAsync(("RateLimits__SignIn__Burst", "2"), ("RateLimits__SignIn__PerMinute", "1"));
        var nginx = await ProxyAsync(node, node);
        var guess = new Dictionary<string, string> { ["Email"] = "nobody@agency.gov", ["Password"] = "guess" };
        var guesser = nginx.Browser(from: "127.0.0.5");
        var form = await guesser.GetAsync(Form);

        for (var tries = 0; tries < 2; tries++)
            (await guesser.SubmitAsync(form, guess)).Status.ShouldBe(HttpStatusCode.OK);
        var tooMuch = await guesser.SubmitAsync(form, guess);
        guesser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        guesser.Client.DefaultRequestHeaders.Add("Forwarded", "for=198.51.100.9");
        var disguised = await guesser.SubmitAsync(form, guess);
        var somebodyElse = await nginx.Browser(from: "127.0.0.6").SubmitAsync(Form, guess);

        tooMuch.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        disguised.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        somebodyElse.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_comes_past_it_is_not_taken_for_encrypted()
    {
        var node = await NodeAsync(("Proxy__Trusted__0", "127.0.0.2"));
        using var past = new HttpClient { BaseAddress = node.Address };
        past.DefaultRequestHeaders.Host = Nginx.Host;
        past.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        past.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        (await past.GetAsync(Form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public async Task Style_sheets_are_compressed_and_pages_with_forms_are_not()
    {
        var node = await NodeAsync();
        var nginx = await ProxyAsync(node, node);
        var client = nginx.Browser().Client;
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        var style = await client.GetAsync("/css/site.css", TestContext.Current.CancellationToken);
        var page = await client.GetAsync(Form, TestContext.Current.CancellationToken);

        style.Version.ShouldBe(HttpVersion.Version20);
        style.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        page.Content.Headers.ContentEncoding.ShouldBeEmpty();
        page.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
    }

    private async Task<ServerProcess> NodeAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var node = await ServerProcess.StartAsync(_app.StorageDirectory,
        [
            ("Agency__PublicUrl", $"https://{Nginx.Host}"), ("Proxy__Trusted__0", "127.0.0.1"), ("Logging__LogLevel__Default", "None"), .. settings,
        ]);
        _started.Add(node);
        return node;
    }

    private async Task<Nginx> ProxyAsync(ServerProcess one, ServerProcess other)
    {
        var nginx = await Nginx.StartAsync(one.Address.Port, other.Address.Port);
        _started.Add(nginx);
        return nginx;
    }
}
