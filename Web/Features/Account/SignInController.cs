using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Authenticators;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Signs in with the password; where an authenticator app is set up, its code is asked for on the next page.</summary>
[AllowAnonymous, Route("account/sign-in")]
public sealed class SignInController(
    UserManager<Identity.Account> accounts, Credentials credentials, AuthenticatorApps authenticators, SignIns signIns) : Controller
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
        var check = await credentials.CheckPasswordAsync(account, form.Email, form.Password, cancellation);
        if (check.Way is not { } way)
            return Refuse(form, check);

        if (await authenticators.IsSetUpAsync(account!, cancellation))
        {
            await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, SecondStep.Of(account!));
            return Redirect($"/account/sign-in/code?returnUrl={Uri.EscapeDataString(form.ReturnUrl ?? "/")}");
        }

        await signIns.SignInAsync(account!, way, cancellation);
        return Onward(form.ReturnUrl);
    }

    private ViewResult Refuse(SignInForm form, CredentialCheck check)
    {
        ModelState.AddModelError(nameof(SignInForm.Password), check.Fault is CredentialFault.Locked
            ? $"Too many attempts. Wait {check.Wait.InWords} and try again, or choose a new password below."
            : "That e-mail address and password do not match. Check both, or choose a new password below.");
        return View("SignIn", form);
    }

    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(WayBack.To(returnUrl));
}

/// <summary>Who has given the password and owes the code; kept in a cookie of its own for five minutes, and lets nobody in.</summary>
internal static class SecondStep
{
    public static ClaimsPrincipal Of(Identity.Account account) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], IdentityConstants.TwoFactorUserIdScheme));
}
