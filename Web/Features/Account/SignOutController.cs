using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

[AllowAnonymous, OpenToLookers, Route("account/sign-out")]
public sealed class SignOutController(SignInManager<Identity.Account> signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        await signIn.SignOutAsync();
        // Not its cookies: browsers would forget those of every other site below the same domain as well.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/account/sign-in");
    }
}
