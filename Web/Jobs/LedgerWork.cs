using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Jobs;

/// <summary>Writes a checkpoint of the ledger when there is something new.</summary>
internal sealed class CheckpointWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CheckpointWork> logger)
    : Every(TimeSpan.FromHours(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<Checkpoints>().WriteAsync(stopping);
}

/// <summary>Queues the morning's digest of the ledger.</summary>
internal sealed class LedgerDigestWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LedgerDigestWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<LedgerDigests>().RunAsync(stopping);
}

/// <summary>Checks ledger and documents once a night.</summary>
internal sealed class NightlyCheckWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NightlyCheckWork> logger)
    : Every(TimeSpan.FromMinutes(10), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<NightlyCheck>().RunAsync(stopping);
}
