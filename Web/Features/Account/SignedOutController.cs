using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Signed out here, and most likely still signed in at the provider: says so, and leads there.</summary>
[AllowAnonymous, Route("account/signed-out")]
public sealed class SignedOutController(SingleSignOnProvider provider) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        await provider.SignOutAddressAsync(cancellation) is { } address
            ? View("SignedOut", new SignedOutPage(provider.Name, address))
            : Redirect("/account/sign-in");
}

/// <param name="Provider">What people call it.</param>
/// <param name="Address">Where the session there is ended.</param>
public sealed record SignedOutPage(string Provider, string Address);
