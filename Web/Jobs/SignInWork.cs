using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Jobs;

/// <summary>Deletes old sign-ins once a day.</summary>
internal sealed class SignInWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignInWork> logger)
    : Every(TimeSpan.FromDays(1), scopes, clock, logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stopping) =>
        services.GetRequiredService<SignInRetention>().RunAsync(stopping);
}
