using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// One labelled form field with its hint and, after a refusal, its message and what was typed:
/// <c>&lt;field for="Email" label="Work e-mail" hint="As HR has it on file" type="email" autocomplete="email" /&gt;</c>.
/// <c>type</c> is any of HTML's for an input, or <c>textarea</c>, <c>select</c> (with <c>items</c>) or <c>checkbox</c>.
/// Other attributes (<c>maxlength</c>, <c>rows</c>, <c>min</c>, <c>accept</c>) go to the control as they are.
/// </summary>
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>The choices of a <c>select</c>.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Says "(optional)" after the label.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = FieldMarkup.NameOf(ViewContext, For);
        var error = FieldMarkup.ErrorOf(ViewContext, name);
        var control = Control(Attributes(output, name, error));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", error is null ? "usa-form-group" : "usa-form-group usa-form-group--error");
        output.Content.AppendHtml(Type == "checkbox" ? Ticked(control, name, error) : Labelled(control, name, error));
    }

    private Dictionary<string, object> Attributes(TagHelperOutput output, string name, string? error)
    {
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value ?? attribute.Name);
        attributes["id"] = FieldMarkup.Id(name);
        attributes["class"] = error is null ? Css : $"{Css} usa-input--error";
        if (FieldMarkup.DescribedBy(name, Hint, error) is { } described)
            attributes["aria-describedby"] = described;
        if (error is not null)
            attributes["aria-invalid"] = "true";
        return attributes;
    }

    private string Css => Type switch
    {
        "textarea" => "usa-textarea",
        "select" => "usa-select",
        "checkbox" => "usa-checkbox__input",
        _ => "usa-input",
    };

    private TagBuilder Control(Dictionary<string, object> attributes) => Type switch
    {
        "textarea" => generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows(attributes), 0, attributes),
        "select" => generator.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items ?? [], allowMultiple: false, attributes),
        "checkbox" => CheckBox(attributes),
        "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
        _ => generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Format, With(attributes, "type", Type)),
    };

    /// <summary>As posted, else as the model says. The framework's own throws on a posted value that is neither true nor false.</summary>
    private TagBuilder CheckBox(Dictionary<string, object> attributes)
    {
        var name = FieldMarkup.NameOf(ViewContext, For);
        var isTicked = ViewContext.ViewData.ModelState.TryGetValue(name, out var posted) && posted.AttemptedValue is { } value
            ? bool.TryParse(value, out var ticked) && ticked
            : For.Model is true;
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (attribute, given) in With(With(With(attributes, "type", Type), "name", name), "value", "true"))
            box.MergeAttribute(attribute, given.ToString());
        if (isTicked)
            box.MergeAttribute("checked", "checked");
        return box;
    }

    /// <summary>Browsers read the value of a date field in this form only, whatever they show.</summary>
    private string? Format => Type == "date" ? "{0:yyyy-MM-dd}" : null;

    private static int Rows(Dictionary<string, object> attributes) =>
        attributes.TryGetValue("rows", out var rows) ? int.Parse($"{rows}", CultureInfo.InvariantCulture) : 5;

    private static Dictionary<string, object> With(Dictionary<string, object> attributes, string name, object value)
    {
        attributes[name] = value;
        return attributes;
    }

    private HtmlContentBuilder Labelled(TagBuilder control, string name, string? error)
    {
        var field = new HtmlContentBuilder();
        field.AppendHtml(LabelFor(name, error is null ? "usa-label" : "usa-label usa-label--error"))
            .AppendHtml(FieldMarkup.Hint(name, Hint))
            .AppendHtml(FieldMarkup.Error(name, error))
            .AppendHtml(control);
        return field;
    }

    private HtmlContentBuilder Ticked(TagBuilder control, string name, string? error)
    {
        var box = new TagBuilder("div");
        box.AddCssClass("usa-checkbox");
        box.InnerHtml
            .AppendHtml(control)
            .AppendHtml(LabelFor(name, "usa-checkbox__label"))
            .AppendHtml(FieldMarkup.Hint(name, Hint));

        var field = new HtmlContentBuilder();
        field.AppendHtml(FieldMarkup.Error(name, error)).AppendHtml(box);
        return field;
    }

    private TagBuilder LabelFor(string name, string css)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(css);
        label.Attributes["for"] = FieldMarkup.Id(name);
        label.InnerHtml.Append(Label);
        if (Optional)
            label.InnerHtml.AppendHtml(" <span class=\"usa-hint\">(optional)</span>");
        return label;
    }
}
