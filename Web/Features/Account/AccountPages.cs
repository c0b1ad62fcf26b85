using System.Threading.RateLimiting;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Account;

internal static class AccountPages
{
    /// <summary>The policy that keeps a stranger from asking for links for address after address.</summary>
    public const string LinkLimit = "links";

    private static readonly FixedWindowRateLimiterOptions TenAMinute = new() { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) };

    public static void AddAccountPages(this IServiceCollection services)
    {
        services.AddScoped<IConfirmationWay, PasswordConfirmation>();
        services.AddRateLimiter(limiter => limiter.AddPolicy(LinkLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => TenAMinute)));
    }
}
