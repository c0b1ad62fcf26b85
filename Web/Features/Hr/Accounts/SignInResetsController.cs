using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Features.Hr.Accounts;

/// <summary>Removes what an account asks beside the password and ends its sessions, for whoever lost phone and codes, or a laptop.</summary>
[Authorize(Policy = Policies.Administrator), Route("hr/accounts/{id:guid}/sign-in-reset")]
public sealed class SignInResetsController(
    TrainingDb db, UserManager<Identity.Account> accounts, IEnumerable<ISignInProof> proofs, AccountSessions sessions, AccountNotices notices,
    TimeProvider clock) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/hr/accounts")]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return NotFound();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var proof in proofs)
            await proof.RemoveAsync(account.Id, cancellation);
        db.Ledger.Add(AgencyFacts.SignInReset(account.Id, account.DisplayName, User.DisplayName, clock));
        await sessions.EndAllAsync(account.Id, except: null, cancellation);
        await notices.TellAsync(account, AccountChangeKind.ResetByAdministrator, cancellation);
        await transaction.CommitAsync(cancellation);
        TempData.Succeeded($"{account.DisplayName} is signed out everywhere, signs in with the password alone, and is told by e-mail.");
        return Redirect("/hr/accounts");
    }
}
