using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Tests.Hosting;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>
/// The real program while the operating system refuses its writes: the size a process may give to files (<c>RLIMIT_FSIZE</c>) is taken
/// away from it and given back. That needs no rights, unlike a disk of its own to fill.
/// </summary>
public sealed class RefusingDiskTests : IAsyncDisposable
{
    private const string NoMore = "4096";
    private const string Unlimited = "unlimited";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [SqliteFact]
    public async Task Who_signs_meanwhile_is_told_that_nothing_is_signed_and_signs_from_the_same_page_afterwards()
    {
        _app.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var ada = await _app.ReadyToSignAsync();
        await _app.DispatchAsync();
        using var server = await ServerProcess.StartAsync(_app.StorageDirectory, ("Logging__LogLevel__Default", "None"));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var browser = new TestBrowser(client);
        await browser.SubmitAsync("/account/sign-in", new() { ["Email"] = ada.Email, ["Password"] = TrainingApp.Password });
        var review = await browser.ReviewAsync();
        await LimitAsync(server, NoMore);

        var refused = await browser.SignAsync(review);
        var health = await browser.GetAsync("/health/ready");
        var reading = await browser.GetAsync("/learn");

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Heading.ShouldBe("This is not saved yet");
        (await _app.InDbAsync(db => db.Certifications.AnyAsync())).ShouldBeFalse();
        health.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reading.Status.ShouldBe(HttpStatusCode.OK);

        await LimitAsync(server, Unlimited);
        (await browser.SignAsync(refused)).RedirectedTo!.OriginalString.ShouldStartWith("/certifications/");
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        await _app.ShouldBeWholeAsync(new Acknowledged(), "with room again");
    }

    private static async Task LimitAsync(ServerProcess server, string limit)
    {
        using var process = Process.Start("prlimit", ["--pid", server.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }
}
