using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// Style sheets, scripts, fonts and pictures, compressed when the program was built. What a page asks for by its fingerprint is kept by the
/// browser for good, since other contents have another address.
/// </summary>
/// <remarks>
/// The fingerprint is asked of the address here, and is not part of the file's name: while servers are updated one after the other, a page
/// of the new one may ask the old one, which then has a file to give, only not one to keep.
/// </remarks>
internal static class Files
{
    private static readonly CacheControlHeaderValue Day = new() { Public = true, MaxAge = TimeSpan.FromDays(1) };

    private static readonly CacheControlHeaderValue ForGood = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    private static readonly CacheControlHeaderValue NotThisOne = new() { NoCache = true };

    extension(WebApplication app)
    {
        /// <summary>They are the same for everybody, so that nobody is asked who they are.</summary>
        public void MapFiles()
        {
            var fingerprints = app.Services.GetRequiredService<IFileVersionProvider>();
            app.MapStaticAssets().ShortCircuit().Add(endpoint =>
            {
                var send = endpoint.RequestDelegate!;
                endpoint.RequestDelegate = context =>
                {
                    context.Response.OnStarting(() => SayHowLong(context, fingerprints));
                    return send(context);
                };
            });
        }
    }

    private static Task SayHowLong(HttpContext context, IFileVersionProvider fingerprints)
    {
        if (context.Response.StatusCode < StatusCodes.Status400BadRequest)
            context.Response.GetTypedHeaders().CacheControl = LifeOf(context.Request, fingerprints);
        return Task.CompletedTask;
    }

    private static CacheControlHeaderValue LifeOf(HttpRequest request, IFileVersionProvider fingerprints) =>
        !request.Query.ContainsKey("v") ? Day
        : fingerprints.AddFileVersionToPath(request.PathBase, request.PathBase + request.Path) == $"{request.PathBase}{request.Path}{request.QueryString}" ? ForGood
        : NotThisOne;
}
