using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// What every response tells the browser to refuse: scripts, styles and frames that are not ours, guessed content types,
/// our addresses (an invitation's holds a token) given away to other sites. Nothing is to be found by a search engine, and of
/// what is made for somebody nothing is kept.
/// </summary>
/// <remarks>
/// <c>Cross-Origin-Embedder-Policy</c> is not among them: it opens features that no page uses, and keeps out what the
/// content security policy keeps out already.
/// </remarks>
internal static class SecurityHeaders
{
    private static readonly (string Name, string Value)[] Headers =
    [
        (HeaderNames.XContentTypeOptions, "nosniff"),
        (HeaderNames.XFrameOptions, "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];

    extension(IApplicationBuilder app)
    {
        /// <summary>Adds each header an endpoint has not set itself, last of all, so that an error page bears them too.</summary>
        public IApplicationBuilder UseSecurityHeaders()
        {
            var policy = app.ApplicationServices.GetRequiredService<IOptions<ContentSecurityPolicy>>().Value;
            return app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    AddTo(context, policy);
                    return Task.CompletedTask;
                });
                return next(context);
            });
        }
    }

    private static void AddTo(HttpContext context, ContentSecurityPolicy policy)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, policy.ForPage(context.Request.IsHttps));
        foreach (var (name, value) in Headers)
            headers.TryAdd(name, value);
        // Style sheets, scripts and pictures are the same for everybody, which their tag says, and may be kept.
        if (!headers.ContainsKey(HeaderNames.ETag))
            headers.TryAdd(HeaderNames.CacheControl, "no-store");
        headers.TryAdd(Correlation.Header, context.CorrelationId);
    }
}
