using System.Net.Mime;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity.Confirmation;
using PolicyTraining.Web.Identity.Passkeys;

namespace PolicyTraining.Web.Features.Account;

/// <summary>What the browser is told to make a passkey with: for the page's script.</summary>
[Route("account/passkeys/options")]
public sealed class PasskeyOptionsController(UserManager<Identity.Account> accounts, PasskeyCeremonies ceremonies) : Controller
{
    [HttpPost, ConfirmedIdentity(Page = "/account/passkeys/new")]
    public async Task<IActionResult> Create() =>
        Content(await ceremonies.AskForNewAsync((await accounts.GetUserAsync(User))!), MediaTypeNames.Application.Json);
}
