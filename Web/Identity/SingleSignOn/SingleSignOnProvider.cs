using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>The agency's provider as it is now: whether it answers, and what it offers.</summary>
public sealed class SingleSignOnProvider(
    IOptionsMonitor<OpenIdConnectOptions> connect, IOptions<SingleSignOnOptions> options, IOptions<AgencyOptions> agency)
{
    public bool IsOn => options.Value.IsOn;

    /// <summary>What people call it, to follow "Sign in with".</summary>
    public string Name => options.Value.Name;

    public async Task<bool> IsReachableAsync(CancellationToken cancellation) => await ConfigurationAsync(cancellation) is not null;

    /// <summary>Where the provider's own session in this browser is ended.</summary>
    /// <returns>Null when the provider offers no such page, or does not answer.</returns>
    public async Task<string?> SignOutAddressAsync(CancellationToken cancellation) =>
        IsOn && await ConfigurationAsync(cancellation) is { EndSessionEndpoint.Length: > 0 } known
            ? QueryHelpers.AddQueryString(known.EndSessionEndpoint, new Dictionary<string, string?>
            {
                ["client_id"] = options.Value.ClientId,
                ["post_logout_redirect_uri"] = agency.Value.Link("/account/sign-in"),
            })
            : null;

    private async Task<OpenIdConnectConfiguration?> ConfigurationAsync(CancellationToken cancellation)
    {
        try
        {
            return await connect.Get(SingleSignOnSetup.Scheme).ConfigurationManager!.GetConfigurationAsync(cancellation);
        }
        catch (Exception fault) when (SingleSignOnEvents.IsUnreachable(fault) && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
