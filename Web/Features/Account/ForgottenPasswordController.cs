using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Sends a link to choose a new password. The answer is the same whether or not the address is known.</summary>
[AllowAnonymous, Route("account/forgotten-password")]
public sealed class ForgottenPasswordController(UserManager<Identity.Account> accounts, TrainingDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public IActionResult New() => View("ForgottenPassword", new ForgottenPasswordForm());

    [HttpPost]
    public async Task<IActionResult> Create(ForgottenPasswordForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("ForgottenPassword", form);

        if (await accounts.FindByEmailAsync(form.Email.Trim()) is { IsClosed: false } account)
        {
            db.Outbox.Add(OutboxMessage.ToAccount(account.IsInvited ? LetterKind.Invitation : LetterKind.PasswordReset, account.Id, clock));
            await db.SaveChangesAsync(cancellation);
        }

        return View("LinkSent");
    }
}

public sealed class ForgottenPasswordForm
{
    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "Enter an e-mail address like name@agency.gov.")]
    public string Email { get; set; } = "";
}
