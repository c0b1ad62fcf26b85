using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Takes a passkey off the account.</summary>
[Route("account/passkeys/{id}/removal")]
public sealed class PasskeyRemovalsController(UserManager<Identity.Account> accounts, AccountPasskeys passkeys, AccountNotices notices) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/account/passkeys")]
    public async Task<IActionResult> Create(string id, CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (await passkeys.FindAsync(account, id) is not { } passkey)
            return NotFound();

        await passkeys.RemoveAsync(account, passkey, cancellation);
        await notices.TellAsync(account, AccountChangeKind.PasskeyRemoved, cancellation);
        TempData.Succeeded($"{passkey.Name} no longer signs in to this account. You can delete it on your device, too.");
        return Redirect("/account/passkeys");
    }
}
