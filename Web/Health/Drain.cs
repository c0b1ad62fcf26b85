using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Health;

/// <summary>
/// Leaves without anybody noticing. Told to stop, the server says that it is not ready and goes on serving for
/// <see cref="HostingOptions.DrainSeconds"/>, so that whoever sends it requests sends them elsewhere; then it takes no more and ends
/// what is under way.
/// </summary>
internal sealed class Drain(IOptions<HostingOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock) : IHostedLifecycleService, IHealthCheck
{
    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HasBegun
            ? HealthCheckResult.Unhealthy("This server is stopping and takes no more requests in a moment.")
            : HealthCheckResult.Healthy("It takes requests."));

    /// <summary>Runs before anything is stopped.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => options.Value.DrainSeconds > 0
        ? Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), clock, cancellationToken)
        : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
