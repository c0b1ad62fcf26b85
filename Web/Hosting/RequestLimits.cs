using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Hosting;

/// <summary>How large a request may be. An action that takes files says how much more it takes (<c>RequestSizeLimit</c>, <see cref="UploadLimitAttribute"/>).</summary>
internal static class RequestLimits
{
    /// <summary>The longest text anybody writes, many times over.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Of all files at once, where an action takes files.</summary>
    private const int LargestUpload = 64 * 1024 * 1024;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            // Which server this is helps nobody but whoever looks for its faults.
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            // Room for an unsent answer, which waits in several cookies.
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 1000;
            form.KeyLengthLimit = 512;
            form.ValueLengthLimit = LargestBody;
            form.MultipartBodyLengthLimit = LargestUpload;
            form.MultipartHeadersCountLimit = 16;
            form.MultipartHeadersLengthLimit = 4 * 1024;
            form.MultipartBoundaryLengthLimit = 128;
        });
    }

    extension(IApplicationBuilder app)
    {
        /// <summary>Answers 413 before the body is read; where an action takes one file, it leads back to its form and says so there.</summary>
        public void UseRequestLimits() => app.Use((context, next) =>
        {
            if (!IsTooLarge(context))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }

    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
        && context.GetEndpoint()?.Metadata.GetMetadata<UploadLimitAttribute>() is null
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
}
