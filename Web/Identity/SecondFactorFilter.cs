using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity.Authenticators;

namespace PolicyTraining.Web.Identity;

/// <summary>
/// Whoever must have a second factor and has none comes no further than the pages of their own account, where it is set up.
/// </summary>
internal sealed class SecondFactorFilter(IOptions<SignInRules> rules, AuthenticatorApps authenticators) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var user = context.HttpContext.User;
        if (!IsOwedBy(user) || IsOpenToThem(context.HttpContext) || await authenticators.IsSetUpAsync(user.AccountId, context.HttpContext.RequestAborted))
            return;

        context.Result = new RedirectResult("/account/security?needs=second-factor");
    }

    /// <summary>
    /// A passkey is two factors, and single sign-on is the provider's business. Whoever has a passkey and came in by the password alone
    /// has not shown it: they sign in with it, or set up an authenticator.
    /// </summary>
    private bool IsOwedBy(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated is true
        && user.SignedInBy is SignInWay.Password or SignInWay.Invitation
        && rules.Value.RequireSecondFactor switch
        {
            SecondFactorDuty.Everybody => true,
            SecondFactorDuty.Staff => Roles.All.Any(user.IsInRole),
            _ => false,
        };

    private static bool IsOpenToThem(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
