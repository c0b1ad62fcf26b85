using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// A question with its answers in a real fieldset: <c>&lt;choices for="Answer" legend="@Model.Stem" items="@Model.Options" /&gt;</c>.
/// One answer may be chosen; with <c>many="true"</c>, several. What stands inside the element comes between question and
/// answers. Other attributes go to the fieldset.
/// </summary>
public sealed class ChoicesTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>The whole question.</summary>
    public required string Legend { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<SelectListItem> Items { get; set; }

    public bool Many { get; set; }

    /// <summary>Draws each answer as a tile, which is easier to hit.</summary>
    public bool Tiles { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = FieldMarkup.NameOf(ViewContext, For);
        FieldMarkup.Frame(output, ViewContext, name, Legend, Hint);

        var chosen = Chosen(name);
        // The first answer has the field's own id, so that the error summary's link leads to it.
        foreach (var (index, item) in Items.Index())
            output.PostContent.AppendHtml(Answer(item, name, FieldMarkup.Id(name) + (index == 0 ? "" : $"-{index + 1}"), chosen));
    }

    private string Kind => Many ? "checkbox" : "radio";

    /// <summary>What was posted, when this form comes back; else what the model holds.</summary>
    private HashSet<string> Chosen(string name)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] several ? [.. several] : [$"{entry.RawValue}"];
        return For.Model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable several => [.. several.Cast<object>().Select(value => $"{value}")],
            var one => [$"{one}"],
        };
    }

    private TagBuilder Answer(SelectListItem item, string name, string id, HashSet<string> chosen)
    {
        var value = item.Value ?? item.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"usa-{Kind}__input");
        if (Tiles)
            input.AddCssClass($"usa-{Kind}__input--tile");
        input.Attributes["type"] = Kind;
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        if (item.Selected || chosen.Contains(value))
            input.Attributes["checked"] = "checked";

        var label = new TagBuilder("label");
        label.AddCssClass($"usa-{Kind}__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);

        var answer = new TagBuilder("div");
        answer.AddCssClass($"usa-{Kind}");
        answer.InnerHtml.AppendHtml(input).AppendHtml(label);
        return answer;
    }
}
