using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// How long a browser keeps style sheets, scripts, fonts and pictures. What a page asks for by its fingerprint is kept for good, since other
/// contents have another address.
/// </summary>
internal static class CachedFiles
{
    private static readonly CacheControlHeaderValue Day = new() { Public = true, MaxAge = TimeSpan.FromDays(1) };

    private static readonly CacheControlHeaderValue ForGood = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    /// <summary>While servers are updated one after the other, a page of the new one may ask the old one, whose file is not the one meant.</summary>
    private static readonly CacheControlHeaderValue NotThisOne = new() { NoCache = true };

    extension(WebApplication app)
    {
        public void UseCachedFiles()
        {
            var fingerprints = app.Services.GetRequiredService<IFileVersionProvider>();
            app.UseStaticFiles(new StaticFileOptions
            {
                OnPrepareResponse = file => file.Context.Response.GetTypedHeaders().CacheControl = LifeOf(file.Context.Request, fingerprints),
            });
        }
    }

    private static CacheControlHeaderValue LifeOf(HttpRequest request, IFileVersionProvider fingerprints) =>
        !request.Query.ContainsKey("v") ? Day
        : fingerprints.AddFileVersionToPath(request.PathBase, request.PathBase + request.Path) == $"{request.PathBase}{request.Path}{request.QueryString}" ? ForGood
        : NotThisOne;
}
