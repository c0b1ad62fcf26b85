using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// The page behind an error status: <c>UseStatusCodePagesWithReExecute("/error/{0}")</c> and <c>UseExceptionHandler("/error/500")</c>
/// run it again in place of the request that failed, whatever its method and token were.
/// </summary>
[AllowAnonymous, OpenToLookers, IgnoreAntiforgeryToken, Route("error/{status}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorsController : Controller
{
    public IActionResult Show()
    {
        // Run again, the failed request's own status stands; someone who types this address asks for a page that is not there.
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Error", Response.StatusCode == StatusCodes.Status403Forbidden && HttpContext.Features.Get<Look>() is { } look
            ? ErrorPage.WhileLookingAs(look.Name)
            : ErrorPage.For(Response.StatusCode, Wait));
    }

    private TimeSpan? Wait =>
        int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
