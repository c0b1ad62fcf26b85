using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Jobs;

/// <summary>Queues the reminders that have become due.</summary>
internal sealed class ReminderWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<ReminderRound>().RunAsync(stopping);
}

/// <summary>Seals what was signed while sealing did not work.</summary>
internal sealed class SealingWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealingWork> logger)
    : Every(TimeSpan.FromSeconds(30), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<Sealing>().SealOutstandingAsync(stopping);
}

/// <summary>Sends what the outbox owes.</summary>
internal sealed class MailWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailWork> logger)
    : Every(TimeSpan.FromSeconds(3), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<OutboxDispatcher>().RunAsync(stopping);
}

internal static class BackgroundSetup
{
    public static void AddBackgroundWork(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ReminderWork>();
        builder.Services.AddHostedService<SealingWork>();
        builder.Services.AddHostedService<MailWork>();
        builder.Services.AddHostedService<CheckpointWork>();
        builder.Services.AddHostedService<LedgerDigestWork>();
        builder.Services.AddHostedService<NightlyCheckWork>();
    }
}
