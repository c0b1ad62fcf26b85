using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, at the top of a form's page: what is to be corrected, each message a link to its field.
/// It takes the focus when the page opens, and is nothing at all when there is nothing to correct.
/// </summary>
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var messages = Messages().ToList();
        if (messages.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "usa-alert usa-alert--error error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        output.Content.SetHtmlContent(Body(messages));
    }

    /// <summary>In the order in which the form declares its fields, which is not the order in which they were read.</summary>
    private IEnumerable<(string Field, string Message)> Messages()
    {
        var fields = ViewContext.ViewData.ModelMetadata.Properties.Select(property => property.PropertyName).ToList();
        return
            from entry in ViewContext.ViewData.ModelState
            orderby fields.IndexOf(entry.Key.Split('.', '[')[0])
            from error in entry.Value.Errors
            select (entry.Key, FieldMarkup.Message(error));
    }

    private static TagBuilder Body(List<(string Field, string Message)> messages)
    {
        var heading = new TagBuilder("h2");
        heading.AddCssClass("usa-alert__heading");
        heading.InnerHtml.Append(messages.Count == 1 ? "Please correct one thing" : $"Please correct {messages.Count} things");

        var list = new TagBuilder("ul");
        list.AddCssClass("usa-list usa-list--unstyled");
        foreach (var (field, message) in messages)
            list.InnerHtml.AppendHtml(Entry(field, message));

        var body = new TagBuilder("div");
        body.AddCssClass("usa-alert__body");
        body.InnerHtml.AppendHtml(heading).AppendHtml(list);
        return body;
    }

    private static TagBuilder Entry(string field, string message)
    {
        var entry = new TagBuilder("li");
        if (field.Length == 0)
        {
            entry.InnerHtml.Append(message);
            return entry;
        }

        var link = new TagBuilder("a");
        link.AddCssClass("usa-link");
        link.Attributes["href"] = $"#{FieldMarkup.Id(field)}";
        link.InnerHtml.Append(message);
        entry.InnerHtml.AppendHtml(link);
        return entry;
    }
}
