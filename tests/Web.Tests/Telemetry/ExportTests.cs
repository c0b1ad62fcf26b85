using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Configuration;
using PolicyTraining.Testing;
using PolicyTraining.Web.Telemetry;
using PolicyTraining.Web.Tests.Hosting;
using PolicyTraining.Web.Tests.Operations;

namespace PolicyTraining.Web.Tests.Telemetry;

/// <summary>What leaves the real program for those who watch it: enough to see how it fares, and nothing about people.</summary>
public sealed class ExportTests : IAsyncDisposable
{
    private const string Token = "sesame-for-one-person";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Traces_metrics_and_logs_reach_a_collector_and_name_nobody()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await using var collector = await Collector.StartAsync();
        using var server = await ServerProcess.StartAsync(_app.StorageDirectory, ("Telemetry__Otlp__Endpoint", collector.Address));

        await WorkAsync(server, ada.Email);
        server.Terminate();
        (await server.ExitAsync()).ShouldBe(0); // and sends what is left

        collector.MediaTypes.ShouldBe(["application/x-protobuf"]);
        collector.Taken("/v1/traces").ShouldContain("account/invitation");
        collector.Taken("/v1/metrics").ShouldContain("policy_training.sign_ins");
        collector.Taken("/v1/logs").ShouldContain("signed in");
        foreach (var signal in new[] { "/v1/traces", "/v1/metrics", "/v1/logs" })
        {
            var sent = collector.Taken(signal);
            sent.ShouldContain("policy-training");
            foreach (var telling in new[] { ada.Email, ada.Name, "mallory", Token, "Curious/1.0" })
                sent.ShouldNotContain(telling, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Metrics_can_be_read_on_a_port_of_their_own_and_nowhere_else()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var port = Ops.FreePort();
        using var server = await ServerProcess.StartAsync(
            _app.StorageDirectory, ("Telemetry__Metrics__Port", $"{port}"), ("Logging__LogLevel__Default", "None"));
        await WorkAsync(server, ada.Email);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        var read = await client.GetStringAsync($"http://127.0.0.1:{port}/metrics", TestContext.Current.CancellationToken);
        var onThePages = await client.GetAsync(new Uri(server.Address, "/metrics"), TestContext.Current.CancellationToken);

        read.ShouldMatch("""policy_training_sign_ins_total\{[^}]*way="Password"[^}]*\} 1\b""");
        read.ShouldContain("policy_training_rounds_seconds_count");
        read.ShouldContain("policy_training_assignments_overdue");
        read.ShouldContain("policy_training_mail_queue_age_seconds");
        read.ShouldContain("http_server_request_duration_seconds");
        read.ShouldNotContain(ada.Email);
        onThePages.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused_by_its_name()
    {
        await using var taken = await Collector.StartAsync();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Web.dll"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Directory"] = _app.StorageDirectory,
                ["Demo__Agency"] = "false",
                ["Telemetry__Metrics__Port"] = $"{new Uri(taken.Address).Port}",
            },
        };

        using var server = Process.Start(start)!;
        var said = await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        said.ShouldStartWith("Telemetry:Metrics:Port names a port on which nothing can be read");
        server.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("Telemetry:Otlp:Endpoint", "collector", "Telemetry:Otlp:Endpoint is 'collector'")]
    [InlineData("Telemetry:Metrics:Port", "0", "Telemetry:Metrics:Port is 0")]
    [InlineData("Telemetry:Metrics:Address", "everywhere", "Telemetry:Metrics:Address is 'everywhere'")]
    public void A_wrong_setting_is_refused_by_its_name(string key, string value, string words)
    {
        var options = new TelemetryOptions();
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build().GetSection(TelemetryOptions.Section).Bind(options);

        new TelemetryOptionsValidator().Validate(null, options).FailureMessage.ShouldStartWith(words);
    }

    /// <summary>A stranger guesses, somebody follows a link, and Ada signs in.</summary>
    private static async Task WorkAsync(ServerProcess server, string email)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Curious/1.0");
        var browser = new TestBrowser(client);
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = "mallory@dma.example", ["Password"] = "guess work" });
        await browser.GetAsync($"/account/invitation?token={Token}");
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = TrainingApp.Password });
    }
}
