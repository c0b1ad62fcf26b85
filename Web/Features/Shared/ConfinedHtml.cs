using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A letter's HTML, for the frame on its page (<c>_LetterBody</c>).</summary>
public sealed class ConfinedHtml : ContentResult
{
    public ConfinedHtml(string html) => (Content, ContentType) = (html, "text/html; charset=utf-8");

    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.Frame(ContentSecurityPolicy.Letter);
        return base.ExecuteResultAsync(context);
    }
}
