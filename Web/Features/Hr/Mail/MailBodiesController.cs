using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>A sent letter's HTML, for the frame on its page.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail/{id:guid}/body")]
public sealed class MailBodiesController(TrainingDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await db.SentLetters.Where(letter => letter.MessageId == id).Select(letter => letter.Html).SingleOrDefaultAsync(cancellation) is { } html
            ? new ConfinedHtml(html)
            : NotFound();
}
