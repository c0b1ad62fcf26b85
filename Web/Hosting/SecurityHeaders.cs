namespace PolicyTraining.Web.Hosting;

/// <summary>
/// What every response tells the browser to refuse: scripts, styles and frames that are not ours, guessed content types,
/// our addresses (an invitation's holds a token) given away to other sites.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>No inline script or style anywhere. The style sheet's own icons may be <c>data:</c> images.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    extension(IApplicationBuilder app)
    {
        /// <summary>Adds each header an endpoint has not set itself, last of all, so that an error page bears them too.</summary>
        public IApplicationBuilder UseSecurityHeaders() => app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                foreach (var (name, value) in Headers)
                    context.Response.Headers.TryAdd(name, value);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
