using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Jobs;

namespace PolicyTraining.Web.Tests.Hosting;

public sealed class HeartbeatTests : IAsyncDisposable
{
    private const string Work = "ReminderWork";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_server_is_ready_while_rounds_run_and_not_once_they_have_stopped()
    {
        await BeatAsync(heartbeats => heartbeats.RanAsync(Work, Minute, default));
        (await ReadyAsync()).ShouldBe(HttpStatusCode.OK);

        _app.Clock.Advance(TimeSpan.FromMinutes(10));

        (await ReadyAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        await BeatAsync(heartbeats => heartbeats.RanAsync(Work, Minute, default));
        (await ReadyAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_round_that_failed_leaves_its_fault_until_one_ends_well()
    {
        await BeatAsync(heartbeats => heartbeats.RanAsync(Work, Minute, default));
        await BeatAsync(heartbeats => heartbeats.FailedAsync(Work, Minute, new IOException("disk full"), default));
        (await TheAsync()).Fault.ShouldBe("disk full");
        (await ReadyAsync()).ShouldBe(HttpStatusCode.OK); // once is not stale

        await BeatAsync(heartbeats => heartbeats.RanAsync(Work, Minute, default));

        (await TheAsync()).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task Work_that_never_ended_well_is_not_ready()
    {
        await BeatAsync(heartbeats => heartbeats.FailedAsync(Work, Minute, new IOException("disk full"), default));

        (await ReadyAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task HR_sees_when_reminders_last_ran_and_when_they_go_out_next()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        await BeatAsync(heartbeats => heartbeats.RanAsync(Work, Minute, default));

        (await browser.GetAsync("/hr")).Text.ShouldContain(
            "Reminders last ran Oct 5, 2026, 10:00 a.m. Central. They run each minute on workdays from 8 a.m.; "
            + "the next morning's go out Tuesday, October 6, 2026, 8:00 a.m. Central.");
        _app.Clock.Advance(TimeSpan.FromMinutes(20));
        (await browser.GetAsync("/hr")).Text.ShouldContain("They should have run since");
    }

    private Task<Heartbeat> TheAsync() => _app.InDbAsync(db => db.Heartbeats.AsNoTracking().SingleAsync());

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var client = _app.CreateClient();
        return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode;
    }

    private Task<int> BeatAsync(Func<Heartbeats, Task> beat) => _app.InScopeAsync(async services =>
    {
        await beat(services.GetRequiredService<Heartbeats>());
        return 0;
    });
}
