using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Hosting;

/// <summary>The one place where a refusal becomes a response: 409 in the rule's own words, a page for people, ProblemDetails for scripts.</summary>
internal sealed class RefusalFilter(IModelMetadataProvider metadata) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var why = context.Exception switch
        {
            RuleBrokenException rule => rule.Message,
            DbUpdateException { IsLostRace: true } => "Someone changed this a moment before you. Please look again.",
            _ => null,
        };
        if (why is null)
            return;

        context.Result = WantsJson(context.HttpContext.Request)
            ? new ObjectResult(new ProblemDetails { Status = StatusCodes.Status409Conflict, Detail = why }) { StatusCode = StatusCodes.Status409Conflict }
            : new ViewResult
            {
                StatusCode = StatusCodes.Status409Conflict,
                ViewName = "_Refusal",
                ViewData = new(metadata, context.ModelState) { Model = why },
            };
    }

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
}
