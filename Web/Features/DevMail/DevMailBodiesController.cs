using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>A dropped message's HTML, for the frame on its page.</summary>
[DevelopmentOnly, AllowAnonymous, Route("dev/mail/{name}/body")]
public sealed class DevMailBodiesController(MailDrop drop) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string name, CancellationToken cancellation) =>
        await drop.FindAsync(name, cancellation) is { HtmlBody: { } html } ? new ConfinedHtml(html) : NotFound();
}
