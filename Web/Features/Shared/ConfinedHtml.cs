using Microsoft.AspNetCore.Mvc;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A letter's HTML, for the frame on its page (<c>_LetterBody</c>). It may show its own styles and do nothing else.</summary>
public sealed class ConfinedHtml : ContentResult
{
    private const string Confined =
        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public ConfinedHtml(string html) => (Content, ContentType) = (html, "text/html; charset=utf-8");

    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.Headers.ContentSecurityPolicy = Confined;
        return base.ExecuteResultAsync(context);
    }
}
