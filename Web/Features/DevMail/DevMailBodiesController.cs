using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Features.DevMail;

/// <summary>A dropped message's HTML, for the frame on its page. It may show its own styles and do nothing else.</summary>
[DevelopmentOnly, AllowAnonymous, Route("dev/mail/{name}/body")]
public sealed class DevMailBodiesController(MailDrop drop) : Controller
{
    private const string Confined =
        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    [HttpGet("")]
    public async Task<IActionResult> Show(string name, CancellationToken cancellation)
    {
        if (await drop.FindAsync(name, cancellation) is not { HtmlBody: { } html })
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Confined;
        return Content(html, "text/html; charset=utf-8");
    }
}
