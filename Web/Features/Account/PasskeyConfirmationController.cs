using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A signed-in person confirms with a passkey who they are.</summary>
[Route("account/confirmation/passkey")]
public sealed class PasskeyConfirmationController(PasskeyCeremonies ceremonies, IdentityConfirmations confirmations) : Controller
{
    [HttpPost, EnableRateLimiting(RateLimits.Confirmation)]
    public async Task<IActionResult> Create(PasskeyForm form, CancellationToken cancellation)
    {
        var page = WayBack.To(form.ReturnUrl);
        if (string.IsNullOrEmpty(form.Credential))
            return Refuse(page, PasskeyWords.NoScript);
        if (await ceremonies.CheckAsync(form.Credential) is not { } account || account.Id != User.AccountId)
            return Refuse(page, PasskeyWords.NotTaken);

        await confirmations.ConfirmAsync(account, SignInWay.Passkey, cancellation);
        return LocalRedirect(page);
    }

    private RedirectResult Refuse(string page, string why)
    {
        TempData.Informs(why);
        return Redirect(IdentityConfirmations.AddressFor(page));
    }
}
