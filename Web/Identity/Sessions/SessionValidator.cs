using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Identity.Sessions;

/// <summary>
/// Looks whether a session still stands: each minute, when its principal is renewed, and whenever something is to be
/// changed, so that nothing is done in one that was ended.
/// </summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory loggers, AccountSessions sessions)
    : SecurityStampValidator<Account>(options, signIn, loggers)
{
    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (await IsOverAsync(context))
        {
            context.RejectPrincipal();
            await SignInManager.SignOutAsync();
            return;
        }

        await base.ValidateAsync(context);
    }

    /// <summary>When the principal is renewed, what it says of its session stays.</summary>
    public static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        string[] kept = [AccountClaims.SessionId, AccountClaims.SignedInBy, AccountClaims.SignedInAt];
        context.NewPrincipal?.Identities.First().AddClaims(
            (context.CurrentPrincipal?.Claims ?? []).Where(claim => kept.Contains(claim.Type)).Select(claim => new Claim(claim.Type, claim.Value)));
        return Task.CompletedTask;
    }

    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        principal is not null && await sessions.StandsAsync(principal, SignInManager.Context.RequestAborted)
            ? await base.VerifySecurityStamp(principal)
            : null;

    private async Task<bool> IsOverAsync(CookieValidatePrincipalContext context)
    {
        var request = context.Request;
        var onlyReads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return context.Principal is { } user
            && (sessions.IsWornOut(user) || (!onlyReads && !await sessions.StandsAsync(user, context.HttpContext.RequestAborted)));
    }
}
