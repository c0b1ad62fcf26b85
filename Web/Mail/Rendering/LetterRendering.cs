using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace PolicyTraining.Web.Mail.Rendering;

/// <summary>A letter's two forms, each by a Razor component, outside of any request.</summary>
internal static partial class LetterRendering
{
    /// <summary>All the components ask for: an encoder that leaves the letters of people's names as they are.</summary>
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    extension(Letter letter)
    {
        public string AsHtml(Letterhead letterhead) => Rendered<LetterAsHtml>(letter, letterhead);

        /// <summary>Razor escapes for HTML, so what it wrote is read back; and it leaves gaps, of which one line is enough.</summary>
        public string AsText(Letterhead letterhead) =>
            Gap().Replace(WebUtility.HtmlDecode(Rendered<LetterAsText>(letter, letterhead)), "\n\n").Trim() + "\n";
    }

    private static string Rendered<T>(Letter letter, Letterhead letterhead) where T : IComponent
    {
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(LetterAsHtml.Letter)] = letter,
            [nameof(LetterAsHtml.Letterhead)] = letterhead,
        });
        // Letters wait for nothing, so the renderer is done when it returns.
        return renderer.Dispatcher
            .InvokeAsync(() => renderer.BeginRenderingComponent<T>(parameters).ToHtmlString())
            .GetAwaiter().GetResult();
    }

    [GeneratedRegex("\\n{3,}")]
    private static partial Regex Gap();
}
