using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Account;

/// <summary>The page behind an invitation link. Opening it changes nothing; its form sets the password and signs in.</summary>
[AllowAnonymous, NeedsPasswords, Route("account/invitation")]
public sealed class InvitationController(
    UserManager<Identity.Account> accounts, SignIns signIns, Invitations invitations) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid account, string token) =>
        await FindAsync(account, token) is { } invited
            ? View("Invitation", new NewPasswordForm { Account = account, Token = token, Email = invited.Email! })
            : View("InvitationExpired", account);

    [HttpPost, EnableRateLimiting(RateLimits.NewPassword)]
    public async Task<IActionResult> Create(NewPasswordForm form, CancellationToken cancellation)
    {
        if (await FindAsync(form.Account, form.Token) is not { } invited)
            return View("InvitationExpired", form.Account);

        form.Email = invited.Email!;
        if (!ModelState.IsValid)
            return View("Invitation", form);

        var result = await accounts.AddPasswordAsync(invited, form.Password);
        if (!result.Succeeded)
        {
            ModelState.AddPasswordErrors(nameof(form.Password), result);
            return View("Invitation", form);
        }

        // Whoever followed the link reads the mailbox.
        invited.EmailConfirmed = true;
        await accounts.UpdateAsync(invited);
        await signIns.SignInAsync(invited, SignInWay.Invitation, cancellation);
        return Redirect("/");
    }

    private async Task<Identity.Account?> FindAsync(Guid id, string? token) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account && await invitations.IsInvitationGoodAsync(account, token ?? "")
            ? account
            : null;
}
