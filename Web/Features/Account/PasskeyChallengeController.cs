using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>What a passkey is to answer: anybody's to sign in, one of their own for whoever is signed in. For the page's script.</summary>
[AllowAnonymous, Route("account/passkey-challenge")]
public sealed class PasskeyChallengeController(UserManager<Identity.Account> accounts, PasskeyCeremonies ceremonies) : Controller
{
    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create() =>
        Content(await ceremonies.AskAsync(await accounts.GetUserAsync(User)), MediaTypeNames.Application.Json);
}
