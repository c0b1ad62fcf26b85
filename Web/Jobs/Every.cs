namespace PolicyTraining.Web.Jobs;

/// <summary>
/// Keeps time for a piece of background work and nothing else: the work is an ordinary class that tests call once. A round
/// that fails is logged, and the next one tries again.
/// </summary>
internal abstract partial class Every(TimeSpan interval, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
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
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(GetType().Name, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed; the next round tries again")]
    private partial void LogFailed(string work, Exception fault);
}
