using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Sends a signed-in person to the provider to prove anew who they are.</summary>
[Route("account/confirmation/single-sign-on")]
public sealed class SingleSignOnConfirmationController(SingleSignOnProvider provider, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellation)
    {
        if (!provider.IsOn)
            return NotFound();

        var request = new SingleSignOnRequest(WayBack.To(returnUrl), User.AccountId, clock.GetUtcNow());
        return await provider.IsReachableAsync(cancellation)
            ? Challenge(request.ToProperties(), SingleSignOnSetup.Scheme)
            : Redirect(SingleSignOnArrivals.RefusalAddress(SingleSignOnRefusal.Unavailable, request));
    }
}
