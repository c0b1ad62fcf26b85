using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

/// <summary>The second step of signing in, for whoever has given the password a moment before.</summary>
[AllowAnonymous, Route("account/sign-in/code")]
public sealed class SignInCodeController(UserManager<Identity.Account> accounts, Credentials credentials, SignIns signIns) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string? returnUrl) =>
        await FindAsync() is null ? Redirect(Navigation.SignInAddress) : View("SignInCode", new SignInCodeForm { ReturnUrl = returnUrl });

    [HttpPost, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInCodeForm form, CancellationToken cancellation)
    {
        if (await FindAsync() is not { IsClosed: false } account)
        {
            TempData.Informs("More than five minutes have passed. Begin again with your password.");
            return Redirect(Navigation.SignInAddress);
        }

        var check = await credentials.CheckCodeAsync(account, form.Code, cancellation);
        if (check.Way is not { } way)
        {
            ModelState.AddFault(check, nameof(SignInCodeForm.Code));
            return View("SignInCode", form);
        }

        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIns.SignInAsync(account, way, cancellation);
        return LocalRedirect(WayBack.To(form.ReturnUrl));
    }

    private async Task<Identity.Account?> FindAsync() =>
        (await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal is { } owing ? await accounts.GetUserAsync(owing) : null;
}

public sealed class SignInCodeForm
{
    public string? Code { get; set; }

    /// <summary>The page the person wanted to see; followed only when it is one of ours.</summary>
    public string? ReturnUrl { get; set; }
}
