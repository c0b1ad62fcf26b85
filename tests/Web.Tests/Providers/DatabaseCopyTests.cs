using System.Diagnostics;
using System.Net;
using PolicyTraining.Testing;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>The demonstration agency moves from SQLite to PostgreSQL, and works there as before.</summary>
public sealed class DatabaseCopyTests : IDisposable
{
    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("policy-training-");

    private string To => TestDatabase.SettingsOf(_storage.FullName)["ConnectionStrings:Training"]!;

    public void Dispose()
    {
        TestDatabase.Drop(_storage.FullName);
        _storage.Delete(recursive: true);
    }

    [PostgreSqlFact]
    public async Task Everything_arrives_and_is_served_and_nothing_is_copied_over_it()
    {
        using (await ServerProcess.StartAsync(
            _storage.FullName, ("Database__Provider", "Sqlite"), ("ConnectionStrings__Training", ""), ("Demo__Agency", "true")))
        {
            // Once it is ready, the agency has played its past.
        }

        var first = await CopyAsync();
        var second = await CopyAsync();

        first.Error.ShouldBeEmpty();
        first.Output.ShouldContain("and the ledger is sound.");
        second.Error.ShouldContain("is not empty");
        using var server = await ServerProcess.StartAsync(_storage.FullName, ("Demo__Agency", "true"));
        var browser = new TestBrowser(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address });
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = DemoCast.Hr.Email, ["Password"] = DemoAccounts.Password });
        (await browser.GetAsync("/hr/assignments")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(string Output, string Error)> CopyAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Web.dll"), "database", "copy", "--to", To },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Directory"] = _storage.FullName, ["Logging__LogLevel__Default"] = "None" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return (await output, await error);
    }
}
