using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>What every kind of form field has alike: ids, the hint, and the message of what is wrong.</summary>
internal static class FieldMarkup
{
    /// <summary>The element id of the field with this form name: <c>Person_Email</c> for <c>Person.Email</c>.</summary>
    public static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string HintId(string name) => Id(name) + "-hint";

    public static string ErrorId(string name) => Id(name) + "-error";

    /// <summary>What is wrong with the field; null when nothing is.</summary>
    public static string? ErrorOf(ViewContext view, string name) =>
        view.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? Message(entry.Errors[0]) : null;

    public static string Message(ModelError error) =>
        error.ErrorMessage is { Length: > 0 } message ? message : "This is not in a form we can read. Please check it.";

    /// <summary>The ids that describe the field, for <c>aria-describedby</c>; null when there is no hint and no error.</summary>
    public static string? DescribedBy(string name, string? hint, string? error)
    {
        var ids = new[] { hint is null ? null : HintId(name), error is null ? null : ErrorId(name) }.Where(id => id is not null).ToList();
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    public static IHtmlContent Hint(string name, string? hint) => Text("span", "usa-hint", HintId(name), hint);

    public static IHtmlContent Error(string name, string? error) =>
        Text("span", "usa-error-message", ErrorId(name), error is null ? null : $"Error: {error}");

    /// <summary>The name a browser posts the field under, which is also its key in the model state.</summary>
    public static string NameOf(ViewContext view, ModelExpression model) =>
        view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);

    /// <summary>Makes the element a fieldset that begins with the whole question, its hint and what is wrong with the answer.</summary>
    public static void Frame(TagHelperOutput output, ViewContext view, string name, string legend, string? hint)
    {
        var error = ErrorOf(view, name);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "usa-fieldset choices" : "usa-fieldset choices usa-form-group--error");
        if (DescribedBy(name, hint, error) is { } described)
            output.Attributes.SetAttribute("aria-describedby", described);
        output.PreContent.AppendHtml(Legend(legend)).AppendHtml(Hint(name, hint)).AppendHtml(Error(name, error));
    }

    private static TagBuilder Legend(string question)
    {
        var legend = new TagBuilder("legend");
        legend.AddCssClass("usa-legend");
        legend.InnerHtml.Append(question);
        return legend;
    }

    private static IHtmlContent Text(string element, string css, string id, string? text)
    {
        if (text is null)
            return HtmlString.Empty;
        var tag = new TagBuilder(element);
        tag.AddCssClass(css);
        tag.Attributes["id"] = id;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
