using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

[AllowAnonymous, Route("account/sign-in")]
public sealed class SignInController(SignInManager<Identity.Account> signIn, UserManager<Identity.Account> accounts, SignIns signIns, SecurityLog log) : Controller
{
    [HttpGet]
    public IActionResult New(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? Onward(returnUrl) : View("SignIn", new SignInForm { ReturnUrl = returnUrl });

    [HttpPost, NeedsPasswords, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("SignIn", form);

        var account = await accounts.FindByEmailAsync(form.Email.Trim());
        if (account is null or { IsInvited: true } or { IsClosed: true })
        {
            log.StrangerRefused();
            return Refuse(form, "That e-mail address and password do not match. Check both, or choose a new password below.");
        }

        var check = await signIn.CheckPasswordSignInAsync(account, form.Password, lockoutOnFailure: true);
        if (check.IsLockedOut)
            return Refuse(form, "Too many attempts. Wait five minutes and try again, or choose a new password below.");
        if (!check.Succeeded)
            return Refuse(form, "That e-mail address and password do not match. Check both, or choose a new password below.");

        await signIns.SignInAsync(account, SignInWay.Password, cancellation);
        return Onward(form.ReturnUrl);
    }

    private ViewResult Refuse(SignInForm form, string why)
    {
        ModelState.AddModelError(nameof(SignInForm.Password), why);
        return View("SignIn", form);
    }

    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(WayBack.To(returnUrl));
}
