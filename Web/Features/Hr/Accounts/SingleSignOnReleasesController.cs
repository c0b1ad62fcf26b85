using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Features.Hr.Accounts;

/// <summary>Unbinds an account from the person at the provider, as when their account there was made anew.</summary>
[Authorize(Policy = Policies.Administrator), Route("hr/accounts/{id:guid}/single-sign-on/release")]
public sealed class SingleSignOnReleasesController(UserManager<Identity.Account> accounts, ProviderAccounts bound) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/hr/accounts")]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return NotFound();

        await bound.ReleaseAsync(account, cancellation);
        TempData.Succeeded($"{account.DisplayName} is bound anew at the next single sign-on, by employee number or address, and is signed out.");
        return Redirect("/hr/accounts");
    }
}
