using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>Sends a letter again that was refused or came back.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/problems/{id:guid}/sending")]
public sealed class SendingsController(Web.Mail.Outbox.MailProblems problems) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        try
        {
            if (!await problems.SendAgainAsync(id, User.DisplayName, cancellation))
                return NotFound();
            TempData.Succeeded("The letter is on its way again, written anew with the address as it is now.");
        }
        catch (RuleBrokenException refusal)
        {
            TempData.Informs(refusal.Message);
        }

        return LocalRedirect(MailProblemFilter.Open.Address);
    }
}
