using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account;

/// <summary>The page behind a reset link. Opening it changes nothing; its form does.</summary>
[AllowAnonymous, NeedsPasswords, Route("account/password-reset")]
public sealed class PasswordResetController(
    UserManager<Identity.Account> accounts, Invitations invitations, TryCounter tries, AccountSessions sessions, AccountNotices notices) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid account, string token) =>
        await accounts.FindByIdAsync(account.ToString()) is { } known && await invitations.IsResetGoodAsync(known, token ?? "")
            ? View("PasswordReset", new NewPasswordForm { Account = account, Token = token!, Email = known.Email! })
            : View("ResetExpired", account);

    [HttpPost, EnableRateLimiting(RateLimits.NewPassword)]
    public async Task<IActionResult> Create(NewPasswordForm form, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(form.Account.ToString()) is not { } account || !await invitations.IsResetGoodAsync(account, form.Token))
            return View("ResetExpired", form.Account);

        form.Email = account.Email!;
        if (!ModelState.IsValid)
            return View("PasswordReset", form);

        var result = await accounts.ResetPasswordAsync(account, form.Token, form.Password);
        if (!result.Succeeded)
        {
            ModelState.AddPasswordErrors(nameof(form.Password), result);
            return View("PasswordReset", form);
        }

        await tries.ForgetAsync(TryCounter.Password(account), cancellation);
        await sessions.EndAllAsync(account.Id, except: null, cancellation);
        await notices.TellAsync(account, AccountChangeKind.PasswordChanged, cancellation);
        TempData.Succeeded("Your new password is set. Sign in with it.");
        return Redirect("/account/sign-in");
    }
}
