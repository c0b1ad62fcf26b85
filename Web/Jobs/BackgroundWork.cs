using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Mail.Bounces;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Workflow;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Jobs;

/// <summary>Queues the reminders that have become due.</summary>
internal sealed class ReminderWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<ReminderRound>().RunAsync(stopping);
}

/// <summary>Queues the digests that have become due.</summary>
internal sealed class DigestWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<DigestRound>().RunAsync(stopping);
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
    /// <summary>Several send at once: each message is claimed by itself.</summary>
    protected override bool TakesTurns => false;

    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<OutboxDispatcher>().RunAsync(stopping);
}

/// <summary>Reads what came back.</summary>
internal sealed class BounceWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BounceWork> logger)
    : Every(TimeSpan.FromMinutes(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<BounceRound>().RunAsync(stopping);
}

/// <summary>Looks after the sealing certificate's last day.</summary>
internal sealed class SealExpiryWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealExpiryWork> logger)
    : Every(TimeSpan.FromHours(1), scopes, clock, logger)
{
    /// <summary>Each server has a certificate of its own to look after.</summary>
    protected override bool TakesTurns => false;

    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping)
    {
        services.GetRequiredService<SealExpiryWatch>().Look();
        return Task.CompletedTask;
    }
}

/// <summary>Does, and undoes, what HR confirmed for many assignments.</summary>
internal sealed class BulkActionWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BulkActionWork> logger)
    : Every(TimeSpan.FromSeconds(3), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<BulkRound>().RunAsync(stopping);
}

/// <summary>Applies the rosters that HR has brought and looked at.</summary>
internal sealed class ImportWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWork> logger)
    : Every(TimeSpan.FromSeconds(2), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<RosterApplication>().RunAsync(stopping);
}

internal static class BackgroundSetup
{
    public static void AddBackgroundWork(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<Heartbeats>();
        builder.Services.AddHostedService<ReminderWork>();
        builder.Services.AddHostedService<DigestWork>();
        builder.Services.AddHostedService<SealingWork>();
        builder.Services.AddHostedService<MailWork>();
        builder.Services.AddHostedService<BulkActionWork>();
        builder.Services.AddHostedService<BounceWork>();
        builder.Services.AddHostedService<ImportWork>();
        builder.Services.AddSingleton<SealExpiryWatch>();
        builder.Services.AddHostedService<SealExpiryWork>();
        builder.Services.AddHostedService<CheckpointWork>();
        builder.Services.AddHostedService<LedgerDigestWork>();
        builder.Services.AddHostedService<NightlyCheckWork>();
        builder.Services.AddHostedService<RecountWork>();
        builder.Services.AddHostedService<SummaryWork>();
        builder.Services.AddHostedService<SignInWork>();
    }
}
