using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Identity.SingleSignOn;

/// <summary>OpenID Connect as the agency's provider speaks it: authorization code with PKCE, state and nonce.</summary>
internal static class SingleSignOnSetup
{
    public const string Scheme = "SingleSignOn";
    public const string CallbackPath = "/account/single-sign-on/callback";

    /// <summary>Signatures by a key pair only; a provider that "signs" with the shared secret is not believed.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddSingleSignOn(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<SingleSignOnOptions, SingleSignOnOptionsValidator>(SingleSignOnOptions.Section);
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SingleSignOnOptions>, CookieRules, TimeProvider>(Configure);
        builder.Services.AddOptions<ContentSecurityPolicy>().Configure<IOptions<SingleSignOnOptions>>((policy, options) =>
        {
            if (options.Value.IsOn)
                policy.FormTargets.Add(new Uri(options.Value.Authority).GetLeftPart(UriPartial.Authority));
        });
        builder.Services.AddScoped<SingleSignOnEvents>();
        builder.Services.AddScoped<SingleSignOnArrivals>();
        builder.Services.AddScoped<SingleSignOnProvider>();
        builder.Services.AddScoped<ProviderAccounts>();
        builder.Services.AddScoped<IConfirmationWay, SingleSignOnConfirmation>();
    }

    /// <summary>A provider that nobody set up is taken out again, since every request would be shown to it.</summary>
    public static void UseSingleSignOn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SingleSignOnOptions>>().Value.IsOn)
            app.Services.GetRequiredService<IAuthenticationSchemeProvider>().RemoveScheme(Scheme);
    }

    private static void Configure(OpenIdConnectOptions connect, IOptions<SingleSignOnOptions> options, CookieRules cookies, TimeProvider clock)
    {
        var provider = options.Value;
        (connect.Authority, connect.ClientId, connect.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        // The validator lets no other address through in Production.
        connect.RequireHttpsMetadata = provider.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes with a GET, so that our own cookies may stay with our own pages (SameSite=Lax).
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        cookies.Confine(connect.CorrelationCookie, $"{CookieRules.Session}.Correlation.");
        cookies.Confine(connect.NonceCookie, $"{CookieRules.Session}.Nonce.");
        connect.CallbackPath = CallbackPath;
        // Nobody signs people out by leading them to an address.
        connect.RemoteSignOutPath = connect.SignedOutCallbackPath = default;
        connect.Scope.Add("email");
        connect.MapInboundClaims = false;
        connect.DisableTelemetry = true;
        connect.GetClaimsFromUserInfoEndpoint = true;
        connect.ClaimActions.Remove("iss");
        connect.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        if (provider.EmployeeNumberClaim.Length > 0)
            connect.ClaimActions.MapUniqueJsonKey(provider.EmployeeNumberClaim, provider.EmployeeNumberClaim);
        connect.EventsType = typeof(SingleSignOnEvents);
        // The libraries date the nonce by the machine's clock; the cookies that go with it must be dated alike.
        connect.TimeProvider = TimeProvider.System;
        connect.TokenValidationParameters.ValidAlgorithms = Algorithms;
        connect.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        connect.TokenValidationParameters.LifetimeValidator = (from, until, _, parameters) =>
            until + parameters.ClockSkew > clock.GetUtcNow().UtcDateTime && (from ?? DateTime.MinValue) <= clock.GetUtcNow().UtcDateTime + parameters.ClockSkew;
    }
}
