using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Hosting;

/// <summary>
/// The one place where a refusal becomes a response: 409 in the rule's own words, or 503 while nothing can be written; a page for
/// people, ProblemDetails for scripts.
/// </summary>
internal sealed class RefusalFilter(IModelMetadataProvider metadata) : IExceptionFilter
{
    private const int SecondsToWait = 30;

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is RuleBrokenException rule)
        {
            Answer(context, StatusCodes.Status409Conflict, rule.Message, "_Refusal", rule.Message);
        }
        else if (context.Exception.IsLostRace)
        {
            const string Changed = "Someone changed this a moment before you. Please look again.";
            Answer(context, StatusCodes.Status409Conflict, Changed, "_Refusal", Changed);
        }
        else if (context.Exception.WhyNotWritten is { } why)
        {
            context.HttpContext.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
            Answer(context, StatusCodes.Status503ServiceUnavailable, why, "_Unsaved", UnsavedPage.Of(context.HttpContext.Request, why));
        }
    }

    private void Answer(ExceptionContext context, int status, string why, string view, object model) =>
        context.Result = WantsJson(context.HttpContext.Request)
            ? new ObjectResult(new ProblemDetails { Status = status, Detail = why }) { StatusCode = status }
            : new ViewResult { StatusCode = status, ViewName = view, ViewData = new(metadata, context.ModelState) { Model = model } };

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
}
