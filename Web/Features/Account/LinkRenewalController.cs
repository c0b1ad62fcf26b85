using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A link that no longer works sends another with one click, always to the address in the roster and nowhere else.</summary>
[AllowAnonymous, NeedsPasswords, Route("account/link-renewal")]
public sealed class LinkRenewalController(UserManager<Identity.Account> accounts, LinkRequests links) : Controller
{
    [HttpPost, EnableRateLimiting(RateLimits.Links)]
    public async Task<IActionResult> Create(Guid account, CancellationToken cancellation)
    {
        await links.SendAsync(await accounts.FindByIdAsync(account.ToString()), cancellation);
        return View("LinkSent");
    }
}
