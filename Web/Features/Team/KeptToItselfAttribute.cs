using Microsoft.AspNetCore.Mvc.Filters;

namespace PolicyTraining.Web.Features.Team;

/// <summary>A page behind a link that speaks for somebody is kept by no cache and no search engine, and told to no other site.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptToItselfAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
