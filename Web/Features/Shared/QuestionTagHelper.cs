using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// A question around controls of any sort, in a real fieldset with the whole question as its legend, and what is wrong with
/// the answer tied to it: <c>&lt;question for="Answer" legend="@Model.Stem" hint="…"&gt;…&lt;/question&gt;</c>.
/// </summary>
public sealed class QuestionTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        FieldMarkup.Frame(output, ViewContext, FieldMarkup.NameOf(ViewContext, For), Legend, Hint);
}
