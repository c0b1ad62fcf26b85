using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content;

/// <summary>The Markdown of a teaching block: prose, lists, emphasis, third-level headings and safe links; nothing else.</summary>
internal static class TeachingMarkdown
{
    private static readonly MarkdownPipeline Lenient = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();
    private static readonly MarkdownPipeline WithoutHtml = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="terms">Words whose first use is linked to their definition.</param>
    public static string ToHtml(string markdown, IEnumerable<LinkedTerm> terms)
    {
        var page = Markdown.Parse(markdown, WithoutHtml);
        GlossaryLinks.Add(page, terms);
        return page.ToHtml(WithoutHtml);
    }

    /// <summary>Reports what may not stand in a teaching block.</summary>
    /// <param name="firstLine">The line of <paramref name="file"/> on which the Markdown begins.</param>
    public static void Check(string markdown, string file, int firstLine, FindingList findings)
    {
        foreach (var element in Markdown.Parse(markdown, Lenient).Descendants())
        {
            if (Objection(element) is var (code, message, fix))
                findings.Error(file, firstLine + element.Line, code, message, fix);
        }
    }

    private static (string Code, string Message, string Fix)? Objection(MarkdownObject element) => element switch
    {
        HtmlBlock or HtmlInline => Unsafe("HTML has no place in a lesson.", "Write it as Markdown; for a '<' in the text write '\\<'."),
        LinkInline { IsImage: true } => Unsafe("A lesson has no images.", "Say in words what the image shows."),
        LinkInline link when !IsSafe(link.Url) => UnsafeLink(link.Url),
        AutolinkInline link when link.IsEmail || !IsSafe(link.Url) => UnsafeLink(link.Url),
        HeadingBlock { Level: not 3 } => (
            Codes.Heading,
            "Only a third-level heading fits inside a block.",
            "Write '### ', or begin a block with '## Heading {#id}'."),
        _ => null,
    };

    private static (string Code, string Message, string Fix) Unsafe(string message, string fix) => (Codes.UnsafeMarkdown, message, fix);

    private static (string Code, string Message, string Fix) UnsafeLink(string? address) =>
        Unsafe($"The link to '{address}' is not safe.", "Link to an https: address, or take it out.");

    private static bool IsSafe(string? address) => address is not null && address.StartsWith("https://", StringComparison.Ordinal);
}
