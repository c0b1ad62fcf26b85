using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MimeKit;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>An attachment of a dropped message, always as a download and never shown in place.</summary>
[DevelopmentOnly, AllowAnonymous, Route("dev/mail/{name}/attachments/{position:int:min(1)}")]
public sealed class DevMailAttachmentsController(MailDrop drop) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string name, int position, CancellationToken cancellation)
    {
        var message = await drop.FindAsync(name, cancellation);
        return message?.Attachments.OfType<MimePart>().ElementAtOrDefault(position - 1) is { Content: { } content } attachment
            ? File(content.Open(), "application/octet-stream", attachment.FileName ?? "attachment")
            : NotFound();
    }
}
