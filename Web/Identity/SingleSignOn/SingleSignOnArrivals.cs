using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>Receives people who come back from the provider: signs them in, or takes it that they confirmed who they are.</summary>
public sealed class SingleSignOnArrivals(
    ProviderAccounts accounts, SignIns signIns, IdentityConfirmations confirmations, IHttpContextAccessor http, IOptions<SingleSignOnOptions> options)
{
    /// <summary>How far the provider's clock may be behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <returns>Where the person goes next.</returns>
    public async Task<string> ReceiveAsync(ClaimsPrincipal said, SingleSignOnRequest request, CancellationToken cancellation)
    {
        var person = ProviderIdentity.Of(said, options.Value);
        var refusal = request.Confirms is { } account
            ? await ConfirmAsync(account, person, request, cancellation)
            : await SignInAsync(person, cancellation);
        return refusal is { } why ? RefusalAddress(why, request) : request.ReturnTo;
    }

    public static string RefusalAddress(SingleSignOnRefusal why, SingleSignOnRequest? request) =>
        $"/account/single-sign-on/refusal?why={why}&confirming={request?.Confirms is not null}&returnUrl={Uri.EscapeDataString(request?.ReturnTo ?? "/")}";

    private async Task<SingleSignOnRefusal?> SignInAsync(ProviderIdentity person, CancellationToken cancellation)
    {
        var (account, refusal) = await accounts.FindOrBindAsync(person, cancellation);
        if (account is not null)
            await signIns.SignInAsync(account, SignInWay.SingleSignOn, cancellation);
        return refusal;
    }

    /// <summary>Only the signed-in person counts, and only when the provider asked them after we asked the provider.</summary>
    private async Task<SingleSignOnRefusal?> ConfirmAsync(
        Guid accountId, ProviderIdentity person, SingleSignOnRequest request, CancellationToken cancellation)
    {
        var context = http.HttpContext!;
        // The provider's answer is handled before anybody looks who is signed in here.
        context.User = (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? new();
        if (context.User.Identity?.IsAuthenticated is not true || context.User.AccountId != accountId
            || await accounts.FindAsync(person) is not { IsClosed: false } account || account.Id != accountId)
        {
            return SingleSignOnRefusal.SomebodyElse;
        }

        if (person.AuthenticatedAt is null || person.AuthenticatedAt < request.AskedAt - Skew)
            return SingleSignOnRefusal.NotFresh;

        await confirmations.ConfirmAsync(account, SignInWay.SingleSignOn, cancellation);
        return null;
    }
}
