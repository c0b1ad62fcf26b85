using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Signs in with a passkey.</summary>
[AllowAnonymous, Route("account/passkey-sign-in")]
public sealed class PasskeySignInController(PasskeyCeremonies ceremonies, SignIns signIns) : Controller
{
    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(PasskeyForm form, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(form.Credential))
            return Refuse(form, PasskeyWords.NoScript);
        if (await ceremonies.CheckAsync(form.Credential) is not { } account)
            return Refuse(form, PasskeyWords.NotTaken);

        await signIns.SignInAsync(account, SignInWay.Passkey, cancellation);
        return LocalRedirect(WayBack.To(form.ReturnUrl));
    }

    private ViewResult Refuse(PasskeyForm form, string why)
    {
        ModelState.AddModelError("", why);
        return View("SignIn", new SignInForm { ReturnUrl = form.ReturnUrl });
    }
}
