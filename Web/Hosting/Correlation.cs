using Microsoft.AspNetCore.Http.Features;

namespace PolicyTraining.Web.Hosting;

/// <summary>What ties a response to the log: the trace id of its request, which every line of the log bears.</summary>
internal static class Correlation
{
    public const string Header = "X-Correlation-Id";

    private const int ReferenceLength = 8;

    extension(HttpContext context)
    {
        public string CorrelationId =>
            context.Features.Get<IHttpActivityFeature>()?.Activity.TraceId.ToHexString() ?? context.TraceIdentifier;

        /// <summary>Its beginning, short enough to be read out on the telephone.</summary>
        public string Reference => context.CorrelationId is { Length: > ReferenceLength } id ? id[..ReferenceLength] : context.CorrelationId;
    }
}
