using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>The mail drop, to read in a browser what the program would have sent.</summary>
[DevelopmentOnly, AllowAnonymous, Route("dev/mail")]
public sealed class DevMailController(MailDrop drop) : Controller
{
    private const int Newest = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var messages = new List<DroppedMessage>();
        foreach (var name in drop.Newest(Newest))
        {
            if (await drop.FindAsync(name, cancellation) is { } message)
                messages.Add(DroppedMessage.Of(name, message));
        }
        return View(messages);
    }

    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string name, CancellationToken cancellation) =>
        await drop.FindAsync(name, cancellation) is { } message
            ? View(DroppedMessage.Of(name, message))
            : NotFound();
}
