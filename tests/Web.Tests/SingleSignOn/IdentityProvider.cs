using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>Who signs in at the provider, and what it says of them.</summary>
public sealed record ProviderPerson(string Subject, string? Email = null, bool? EmailVerified = true, string? EmployeeNumber = null)
{
    /// <summary>When this person proved who they are; null for at this moment.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>The provider vouches for the earlier sign-in, although it was asked for a new one.</summary>
    public bool IgnoresPrompt { get; init; }
}

/// <summary>What the provider does wrong.</summary>
public enum ProviderFault
{
    None,
    Denies,
    Nonce,
    Issuer,
    Audience,
    Expired,
}

/// <summary>
/// A real OpenID Connect provider on a loopback port, with its own keys and the test's clock. Whoever comes is signed in as
/// <see cref="Person"/> without being asked.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "policy-training";
    public const string ClientSecret = "a secret of the tests alone";
    public const string EmployeeNumberClaim = "employee_number";

    private readonly WebApplication _host;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private IdentityProvider(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.Configure(options => options.TimeProvider = clock);
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("sign-out").SetUserInfoEndpointUris("person");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Email, Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context => Handle(context, clock)));
            server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(Handle));
            server.AddEventHandler<ProcessSignInContext>(handler => handler
                .UseInlineHandler(Spoil).SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1));
        });
        builder.Services.AddAuthentication();
        _host = builder.Build();
        _host.UseAuthentication();
    }

    public string Authority => _host.Urls.Single();

    /// <summary>The issuer its tokens name.</summary>
    public string Issuer => Authority + "/";

    public ProviderPerson Person { get; set; } = new("nobody");

    public ProviderFault Fault { get; set; }

    /// <summary>The address and what vouches for it are in the answer of the user info endpoint only.</summary>
    public bool TellsAddressApart { get; set; }

    /// <summary>The query of the last request to sign in.</summary>
    public OpenIddictRequest? LastRequest { get; private set; }

    public static async Task<IdentityProvider> StartAsync(TimeProvider clock)
    {
        var provider = new IdentityProvider(clock);
        await provider._host.StartAsync();
        return provider;
    }

    /// <summary>Goes where the product sent the browser, and signs in.</summary>
    /// <returns>Where the provider sends the browser back to, on the product's own host.</returns>
    public async Task<string> SignInAsync(Uri address)
    {
        using var answer = await _client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.PathAndQuery;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private static ValueTask Validate(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || context.Request.ResponseMode is not (null or ResponseModes.Query))
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private static ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            context.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask Handle(HandleAuthorizationRequestContext context, TimeProvider clock)
    {
        LastRequest = context.Request;
        if (Fault == ProviderFault.Denies)
        {
            context.Reject(Errors.AccessDenied, "The person pressed Cancel.");
            return default;
        }

        var asksAnew = context.Request.Prompt == "login" && !Person.IgnoresPrompt;
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role)
            .SetClaim(Claims.Subject, Person.Subject)
            .SetClaim(Claims.AuthenticationTime, (asksAnew ? clock.GetUtcNow() : Person.SignedInAt ?? clock.GetUtcNow()).ToUnixTimeSeconds())
            .SetClaim(EmployeeNumberClaim, Person.EmployeeNumber);
        if (!TellsAddressApart)
            identity.SetClaim(Claims.Email, Person.Email).SetClaim(Claims.EmailVerified, Person.EmailVerified);
        identity.SetScopes(context.Request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    private ValueTask Handle(HandleUserInfoRequestContext context)
    {
        (context.Email, context.EmailVerified) = (Person.Email, Person.EmailVerified);
        return default;
    }

    private ValueTask Spoil(ProcessSignInContext context)
    {
        switch (Fault)
        {
            case ProviderFault.Nonce:
                context.IdentityTokenPrincipal?.SetClaim(Claims.Nonce, "somebody else's");
                break;
            case ProviderFault.Issuer:
                context.IdentityTokenPrincipal?.SetClaim(Claims.Private.Issuer, "https://another.example/");
                break;
            case ProviderFault.Audience:
                context.IdentityTokenPrincipal?.SetAudiences("another-program");
                break;
            case ProviderFault.Expired:
                context.IdentityTokenPrincipal?.SetExpirationDate(context.IdentityTokenPrincipal.GetCreationDate() - TimeSpan.FromMinutes(2));
                break;
        }

        return default;
    }
}
