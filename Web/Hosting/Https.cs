using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

/// <summary>The section <c>Https</c>: for how long browsers are told to come encrypted only.</summary>
public sealed class HttpsOptions
{
    public const string Section = "Https";

    [Range(typeof(TimeSpan), "00:00:00", "1095.00:00:00", ErrorMessage = "Https:HstsMaxAge must be 0 to 1095 days, as in 365.00:00:00.")]
    public TimeSpan HstsMaxAge { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Only where every host below ours is reached by HTTPS too.</summary>
    public bool HstsIncludeSubDomains { get; set; }
}

/// <summary>Where the public address is an HTTPS one, nothing is answered in the clear but the health checks of the machine itself.</summary>
internal static class Https
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddHttps(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<HttpsOptions>(HttpsOptions.Section);
        builder.Services.AddOptions<HstsOptions>().Configure<IOptions<HttpsOptions>>((hsts, https) =>
            (hsts.MaxAge, hsts.IncludeSubDomains) = (https.Value.HstsMaxAge, https.Value.HstsIncludeSubDomains));
        builder.Services.AddOptions<HttpsRedirectionOptions>().Configure<IOptions<AgencyOptions>>((redirection, agency) =>
            (redirection.RedirectStatusCode, redirection.HttpsPort) = (StatusCodes.Status308PermanentRedirect, new Uri(agency.Value.PublicUrl).Port));
        // Who asks for another host's name than ours was led here by somebody else. AllowedHosts, where it is given, goes first.
        builder.Services.AddOptions<HostFilteringOptions>().Configure<IOptions<AgencyOptions>>((filtering, agency) =>
        {
            if (!builder.Environment.IsDevelopment() && string.IsNullOrWhiteSpace(builder.Configuration[ServingOptions.AllowedHostsKey]))
                filtering.AllowedHosts = [new Uri(agency.Value.PublicUrl).Host, .. Loopback];
        });
    }

    extension(WebApplication app)
    {
        /// <summary>After the proxies' word about the scheme was taken.</summary>
        public void UseHttps()
        {
            if (!app.Services.GetRequiredService<IOptions<AgencyOptions>>().Value.IsEncrypted)
                return;

            app.UseHsts();
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), encrypted =>
            {
                encrypted.Use(RefuseUnknownProxyAsync);
                encrypted.UseHttpsRedirection();
            });
        }
    }

    /// <summary>A redirect would lead the browser round in circles: it came by HTTPS, to a proxy whose word is not taken.</summary>
    private static Task RefuseUnknownProxyAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"] != Uri.UriSchemeHttps)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync("This site is behind a proxy that its settings do not know. Whoever runs it adds the proxy's IP address to Proxy:Trusted.");
    }
}
