using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account;

[AllowAnonymous, OpenToLookers, Route("account/sign-out")]
public sealed class SignOutController(SignInManager<Identity.Account> signIn, AccountSessions sessions) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        await sessions.EndAsync(User, cancellation);
        await signIn.SignOutAsync();
        // Not its cookies: browsers would forget those of every other site below the same domain as well.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect(User.Identity?.IsAuthenticated is true && User.SignedInBy == SignInWay.SingleSignOn ? "/account/signed-out" : "/account/sign-in");
    }
}
