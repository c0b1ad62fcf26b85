using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace PolicyTraining.Web.Identity;

internal static class SecurityLogSetup
{
    /// <summary>Writes down who signs in and out and what is refused, at the places through which all of it comes.</summary>
    public static void AddSecurityLog(this IServiceCollection services)
    {
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LoggedRefusals>();
        services.ConfigureApplicationCookie(options =>
        {
            var signedIn = options.Events.OnSignedIn;
            options.Events.OnSignedIn = context =>
            {
                LogOf(context.HttpContext).SignedIn(context.Principal!.AccountId);
                return signedIn(context);
            };
            var signingOut = options.Events.OnSigningOut;
            options.Events.OnSigningOut = context =>
            {
                if (context.HttpContext.User.Identity?.IsAuthenticated is true)
                    LogOf(context.HttpContext).SignedOut(context.HttpContext.User.AccountId);
                return signingOut(context);
            };
        });
    }

    private static SecurityLog LogOf(HttpContext context) => context.RequestServices.GetRequiredService<SecurityLog>();

    private sealed class LoggedRefusals(SecurityLog log) : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler _inner = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Forbidden)
                log.AccessRefused(context.GetEndpoint()?.DisplayName);
            return _inner.HandleAsync(next, context, policy, authorizeResult);
        }
    }
}
