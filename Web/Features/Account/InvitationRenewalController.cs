using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Account;

/// <summary>An expired link sends another with one click, always to the address in the roster and nowhere else.</summary>
[AllowAnonymous, Route("account/invitation/renewal")]
public sealed class InvitationRenewalController(UserManager<Identity.Account> accounts, TrainingDb db, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid account, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(account.ToString()) is { IsClosed: false } known)
        {
            db.Outbox.Add(OutboxMessage.ToAccount(known.IsInvited ? LetterKind.Invitation : LetterKind.PasswordReset, known.Id, clock));
            await db.SaveChangesAsync(cancellation);
        }

        return View("LinkSent");
    }
}
