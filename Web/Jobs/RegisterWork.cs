using PolicyTraining.Web.Register;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Jobs;

/// <summary>Recounts the desk's figures once a night.</summary>
internal sealed class RecountWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecountWork> logger)
    : Every(TimeSpan.FromMinutes(10), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<Recount>().RunAsync(stopping);
}

/// <summary>Queues the lists that were asked for by e-mail.</summary>
internal sealed class SummaryWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SummaryWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<SummaryRound>().RunAsync(stopping);
}
