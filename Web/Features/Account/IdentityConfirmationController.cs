using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Confirmation;

namespace PolicyTraining.Web.Features.Account;

/// <summary>
/// A signed-in person confirms who they are before something that counts, and goes on from there. Its own form takes the
/// password; the other ways have theirs on the same page.
/// </summary>
[Route("account/confirmation")]
public sealed class IdentityConfirmationController(
    UserManager<Identity.Account> accounts, Credentials credentials, AuthenticatorApps authenticators, IdentityConfirmations confirmations, ConfirmationWays ways)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl, CancellationToken cancellation) =>
        await PageAsync((await accounts.GetUserAsync(User))!, new ConfirmationForm { ReturnUrl = returnUrl }, cancellation);

    [HttpPost, EnableRateLimiting(RateLimits.Confirmation)]
    public async Task<IActionResult> Create(ConfirmationForm form, CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        var check = await credentials.CheckAsync(account, form.Password, form.Code, cancellation);
        ModelState.AddFault(check);
        if (check.Way is not { } way)
            return await PageAsync(account, form, cancellation);

        await confirmations.ConfirmAsync(account, way, cancellation);
        return LocalRedirect(WayBack.To(form.ReturnUrl));
    }

    private async Task<ViewResult> PageAsync(Identity.Account account, ConfirmationForm form, CancellationToken cancellation)
    {
        form.AsksForCode = await authenticators.IsSetUpAsync(account, cancellation);
        return View("Confirmation", new ConfirmationPage(WayBack.To(form.ReturnUrl), form, await ways.OfAsync(account, cancellation)));
    }
}
