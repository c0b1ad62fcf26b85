using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A signed-in person changes the password.</summary>
[NeedsPasswords, Route("account/password")]
public sealed class PasswordController(UserManager<Identity.Account> accounts, AccountSessions sessions, AccountNotices notices) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View("Password", new ChangePasswordForm());

    [HttpPost, EnableRateLimiting(RateLimits.Confirmation)]
    public async Task<IActionResult> Update(ChangePasswordForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("Password", form);

        var account = (await accounts.GetUserAsync(User))!;
        var result = await accounts.ChangePasswordAsync(account, form.CurrentPassword, form.Password);
        if (!result.Succeeded)
        {
            ModelState.AddPasswordErrors(
                result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? nameof(form.CurrentPassword) : nameof(form.Password),
                result);
            return View("Password", form);
        }

        await sessions.EndAllAsync(account.Id, except: User.SessionId, cancellation);
        await sessions.RenewAsync(account, confirmedBy: null, cancellation);
        await notices.TellAsync(account, AccountChangeKind.PasswordChanged, cancellation);
        TempData.Succeeded("Your password is changed. Wherever else you were signed in, you are signed out.");
        return Redirect("/account/security");
    }
}

public sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Enter the password you use now.")]
    public string CurrentPassword { get; set; } = "";

    [Required(ErrorMessage = "Choose a new password.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string PasswordAgain { get; set; } = "";
}
