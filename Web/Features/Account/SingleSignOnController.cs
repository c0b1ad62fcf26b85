using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Sends people to the agency's provider to sign in there.</summary>
[AllowAnonymous, Route("account/single-sign-on")]
public sealed class SingleSignOnController(SingleSignOnProvider provider, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellation)
    {
        if (!provider.IsOn)
            return NotFound();

        var request = new SingleSignOnRequest(WayBack.To(returnUrl), Confirms: null, clock.GetUtcNow());
        return await provider.IsReachableAsync(cancellation)
            ? Challenge(request.ToProperties(), SingleSignOnSetup.Scheme)
            : Redirect(SingleSignOnArrivals.RefusalAddress(SingleSignOnRefusal.Unavailable, request));
    }
}
