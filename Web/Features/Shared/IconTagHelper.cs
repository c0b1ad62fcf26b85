using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// <c>&lt;icon name="check_circle" /&gt;</c> draws an icon of the U.S. Web Design System. It is decoration: the words beside it
/// say the same, and a screen reader passes over it.
/// </summary>
public sealed class IconTagHelper : TagHelper
{
    /// <summary>An id within <c>lib/uswds/img/sprite.svg</c>.</summary>
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name));
    }

    internal static IHtmlContent Draw(string name)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"/lib/uswds/img/sprite.svg#{name}";
        var svg = new TagBuilder("svg");
        svg.AddCssClass("usa-icon");
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
