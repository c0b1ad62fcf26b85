using PolicyTraining.Web.Data;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Jobs;

/// <summary>
/// Keeps time for a piece of background work and nothing else: the work is an ordinary class that tests call once. A round
/// that fails is logged, and the next one tries again.
/// </summary>
internal abstract partial class Every(TimeSpan interval, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>Work that runs every few seconds need not say so each time.</summary>
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromMinutes(1);

    private DateTimeOffset _nextBeat;

    /// <summary>Whether one of the servers that share the database does it at a time.</summary>
    protected virtual bool TakesTurns => true;

    protected abstract Task RunAsync(IServiceProvider services, CancellationToken stopping);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        do
            await RoundAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        var began = clock.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var turn = await TakeTurnAsync(scope, stopping);
            if (turn is null)
                return;

            await RunAsync(scope.ServiceProvider, stopping);
            await BeatAsync(stopping);
            scope.ServiceProvider.GetRequiredService<TrainingMetrics>().RoundEnded(GetType().Name, clock.GetElapsedTime(began), well: true);
        }
        // What gave up waiting on its own account is a fault like any other; only the server's end ends the rounds.
        catch (Exception fault) when (fault is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(GetType().Name, fault);
            await NoteFailureAsync(fault, began, stopping);
        }
    }

    /// <returns>Null while another server is at it, which beats for both.</returns>
    private async Task<IAsyncDisposable?> TakeTurnAsync(AsyncServiceScope scope, CancellationToken stopping) => TakesTurns
        ? await scope.ServiceProvider.GetRequiredService<TrainingDb>().Provider.TakeTurnAsync(scopes, GetType().Name, waits: false, stopping)
        : scope;

    private async Task BeatAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (now < _nextBeat)
            return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Heartbeats>().RanAsync(GetType().Name, interval, stopping);
        _nextBeat = now + BetweenBeats;
    }

    private async Task NoteFailureAsync(Exception fault, long began, CancellationToken stopping)
    {
        _nextBeat = default;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TrainingMetrics>().RoundEnded(GetType().Name, clock.GetElapsedTime(began), well: false);
            await scope.ServiceProvider.GetRequiredService<Heartbeats>().FailedAsync(GetType().Name, interval, fault, stopping);
        }
        catch (Exception second) when (second is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // The database itself may be what is wrong; the log has both.
            LogUnnoted(GetType().Name, second);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed; the next round tries again")]
    private partial void LogFailed(string work, Exception fault);

    [LoggerMessage(LogLevel.Error, "That {Work} failed could not be noted")]
    private partial void LogUnnoted(string work, Exception fault);
}
