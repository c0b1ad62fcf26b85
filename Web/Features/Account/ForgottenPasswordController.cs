using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Account;

/// <summary>Sends a link to choose a new password. The answer is the same whether or not the address is known.</summary>
[AllowAnonymous, NeedsPasswords, Route("account/forgotten-password")]
public sealed class ForgottenPasswordController(UserManager<Identity.Account> accounts, LinkRequests links) : Controller
{
    [HttpGet]
    public IActionResult New() => View("ForgottenPassword", new ForgottenPasswordForm());

    [HttpPost, EnableRateLimiting(RateLimits.Links)]
    public async Task<IActionResult> Create(ForgottenPasswordForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("ForgottenPassword", form);

        await links.SendAsync(await accounts.FindByEmailAsync(form.Email.Trim()), cancellation);
        return View("LinkSent");
    }
}

public sealed class ForgottenPasswordForm
{
    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "Enter an e-mail address like name@agency.gov.")]
    public string Email { get; set; } = "";
}
