using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// Leaves out what leads to a change when whoever looks may only read: <c>&lt;div class="actions" for-hr&gt;</c>. It decides what is
/// offered, never what is allowed.
/// </summary>
[HtmlTargetElement(Attributes = Name)]
public sealed class ForHrTagHelper : TagHelper
{
    private const string Name = "for-hr";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Name);
        if (!ViewContext.HttpContext.User.EditsRegister)
            output.SuppressOutput();
    }
}
