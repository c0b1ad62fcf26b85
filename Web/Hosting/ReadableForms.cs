using System.Net.Http.Headers;

namespace PolicyTraining.Web.Hosting;

/// <summary>Forms are UTF-8, as every browser sends them. The framework throws on some of the other encodings a request can claim.</summary>
internal static class ReadableForms
{
    private const string Utf8 = "utf-8";

    extension(IApplicationBuilder app)
    {
        /// <summary>Answers 415 to a body in another encoding.</summary>
        public IApplicationBuilder UseReadableForms() => app.Use((context, next) =>
        {
            if (IsReadable(context.Request.ContentType))
                return next(context);

            // The page that says so runs as the same request.
            context.Request.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        });
    }

    private static bool IsReadable(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet is not { Length: > 0 } encoding
        || encoding.Trim('"').Equals(Utf8, StringComparison.OrdinalIgnoreCase);
}
