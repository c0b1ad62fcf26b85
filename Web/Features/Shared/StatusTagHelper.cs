using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>How a status strikes its reader. Each tone has a colour and an icon of its own, and the words say it again.</summary>
public enum Tone
{
    /// <summary>Nothing has happened yet, or nothing will.</summary>
    Quiet,

    /// <summary>Under way.</summary>
    Active,

    /// <summary>Done, or on time.</summary>
    Good,

    /// <summary>Wants attention before long.</summary>
    Soon,

    /// <summary>Overdue, failed or refused.</summary>
    Bad,
}

/// <summary><c>&lt;status tone="Soon"&gt;Due in 3 days&lt;/status&gt;</c>: where something stands, by word and icon.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("usa-tag", HtmlEncoder.Default);
        output.AddClass("status", HtmlEncoder.Default);
        output.AddClass($"status--{Tone.ToString().ToLowerInvariant()}", HtmlEncoder.Default);
        output.PreContent.SetHtmlContent(IconTagHelper.Draw(Icon));
    }

    private string Icon => Tone switch
    {
        Tone.Quiet => "radio_button_unchecked",
        Tone.Active => "autorenew",
        Tone.Good => "check_circle",
        Tone.Soon => "schedule",
        _ => "error",
    };
}
