using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// How our cookies are named and confined. Over HTTPS, on which everything but Development insists, browsers take a
/// <c>__Host-</c> cookie from this very host alone, encrypted, for all of its paths.
/// </summary>
/// <remarks>
/// SameSite is Lax and not Strict, because links arrive by e-mail: with Strict, whoever follows one would look signed out, and
/// the page they open would replace the antiforgery cookie on which the pages already open rely.
/// </remarks>
public sealed class CookieRules(IHostEnvironment environment, IOptions<AgencyOptions> agency)
{
    public const string Session = "PolicyTraining";

    private const string Prefix = "__Host-";

    private readonly bool _areSecure = !environment.IsDevelopment() || agency.Value.IsEncrypted;

    public CookieSecurePolicy Secure => _areSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <param name="name">Plain; it is prefixed where cookies are secure.</param>
    public string Named(string name) => _areSecure ? Prefix + name : name;

    /// <param name="sameSite"><see cref="SameSiteMode.None"/> only for what another site posts back, as single sign-on may.</param>
    public void Confine(CookieBuilder cookie, string name, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        cookie.Name = Named(name);
        cookie.Path = "/";
        cookie.Domain = null;
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = Secure;
    }
}

/// <summary>The session, and what Identity keeps in the browser between two steps of signing in.</summary>
internal sealed class ConfinedSchemes(CookieRules rules) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options) => rules.Confine(
        options.Cookie,
        name == IdentityConstants.ApplicationScheme ? CookieRules.Session : $"{CookieRules.Session}.{name?.Split('.')[^1]}",
        options.Cookie.SameSite == SameSiteMode.None ? SameSiteMode.None : SameSiteMode.Lax);
}

internal static class CookieSetup
{
    public static void AddConfinedCookies(this IServiceCollection services)
    {
        services.AddSingleton<CookieRules>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, ConfinedSchemes>();
        services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<CookieRules>((options, rules) => rules.Confine(options.Cookie, $"{CookieRules.Session}.Flash"));
        services.AddOptions<AntiforgeryOptions>().Configure<CookieRules>((options, rules) =>
        {
            rules.Confine(options.Cookie, $"{CookieRules.Session}.Antiforgery");
            // SecurityHeaders says it for every page, and more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
        // Whatever sets a cookie without asking the rules is held to the least of them.
        services.AddOptions<CookiePolicyOptions>().Configure<CookieRules>((options, rules) =>
            (options.HttpOnly, options.Secure) = (HttpOnlyPolicy.Always, rules.Secure));
    }
}
