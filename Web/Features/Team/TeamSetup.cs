using System.Threading.RateLimiting;

namespace PolicyTraining.Web.Features.Team;

internal static class TeamSetup
{
    /// <summary>The policy that keeps a stranger from trying links, or from sending proposals, without end.</summary>
    public const string LinkLimit = "roster-links";

    private static readonly FixedWindowRateLimiterOptions TwoASecond = new() { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) };

    public static void AddTeam(this IServiceCollection services)
    {
        services.AddScoped<TeamPages>();
        services.AddRateLimiter(limiter => limiter.AddPolicy(LinkLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => TwoASecond)));
    }
}
