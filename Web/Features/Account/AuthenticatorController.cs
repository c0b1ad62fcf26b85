using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity.Authenticators;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Notices;

namespace PolicyTraining.Web.Features.Account;

/// <summary>A person sets up an authenticator app, and looks at it afterwards.</summary>
[Route("account/authenticator")]
public sealed class AuthenticatorController(
    UserManager<Identity.Account> accounts, AuthenticatorApps authenticators, RecoveryCodes recovery, AccountNotices notices) : Controller
{
    private const string Address = "/account/authenticator";
    private const string SetUpAddress = "/account/authenticator/new";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var account = await AccountAsync();
        return await authenticators.IsSetUpAsync(account, cancellation)
            ? View("Authenticator", new AuthenticatorStatus(await recovery.LeftAsync(account, cancellation)))
            : Redirect(SetUpAddress);
    }

    [HttpGet("new"), ConfirmedIdentity]
    public async Task<IActionResult> New(CancellationToken cancellation)
    {
        var account = await AccountAsync();
        if (account.PasswordHash is null || await authenticators.IsSetUpAsync(account, cancellation))
            return Redirect(account.PasswordHash is null ? "/account/security" : Address);

        return PageOf(account, new AuthenticatorForm { Draft = authenticators.Draft(account) });
    }

    [HttpPost, ConfirmedIdentity(Page = SetUpAddress)]
    public async Task<IActionResult> Create(AuthenticatorForm form, CancellationToken cancellation)
    {
        var account = await AccountAsync();
        if (await authenticators.IsSetUpAsync(account, cancellation))
            return Redirect(Address);
        if (await authenticators.SetUpAsync(account, form.Draft, form.Code ?? "", cancellation) is { } codes)
        {
            await notices.TellAsync(account, AccountChangeKind.AuthenticatorAdded, cancellation);
            return View("RecoveryCodes", codes);
        }

        if (authenticators.KeyOf(account, form.Draft) is null)
            return Redirect(SetUpAddress);

        ModelState.AddModelError(
            nameof(form.Code), "This is not the code of this key. Type the six digits the app shows now; if they are refused again, set your device’s clock to automatic.");
        return PageOf(account, form);
    }

    private async Task<Identity.Account> AccountAsync() => (await accounts.GetUserAsync(User))!;

    private ViewResult PageOf(Identity.Account account, AuthenticatorForm form) =>
        View("AuthenticatorSetUp", new AuthenticatorPage(form, authenticators.KeyOf(account, form.Draft)!, account.Email!));
}

/// <summary>A person removes their authenticator app.</summary>
[Route("account/authenticator/removal")]
public sealed class AuthenticatorRemovalController(
    UserManager<Identity.Account> accounts, AuthenticatorApps authenticators, AccountNotices notices) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/account/authenticator")]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await authenticators.RemoveAsync(account.Id, cancellation);
        await notices.TellAsync(account, AccountChangeKind.AuthenticatorRemoved, cancellation);
        TempData.Succeeded("The authenticator app is removed. From now on your password alone signs you in.");
        return Redirect("/account/security");
    }
}

/// <summary>A person replaces their recovery codes.</summary>
[Route("account/recovery-codes")]
public sealed class RecoveryCodesController(
    UserManager<Identity.Account> accounts, AuthenticatorApps authenticators, RecoveryCodes recovery, AccountNotices notices) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/account/authenticator")]
    public async Task<IActionResult> Create(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!await authenticators.IsSetUpAsync(account, cancellation))
            return NotFound();

        var codes = await recovery.RenewAsync(account, cancellation);
        await notices.TellAsync(account, AccountChangeKind.RecoveryCodesRenewed, cancellation);
        return View("RecoveryCodes", codes);
    }
}
