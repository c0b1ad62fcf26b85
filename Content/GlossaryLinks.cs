using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyTraining.Content;

/// <summary>A word to link to its definition.</summary>
/// <param name="Address">Where the definition stands.</param>
/// <param name="Words">The forms in which it occurs.</param>
internal sealed record LinkedTerm(string Address, IReadOnlyList<string> Words);

/// <summary>Links the first use of each term on a page to its definition; headings, code and text that is a link already stay as they are.</summary>
internal sealed class GlossaryLinks
{
    private readonly List<(Regex Form, string Address)> _open;

    private GlossaryLinks(IEnumerable<LinkedTerm> terms) => _open = [.. terms.Select(term => (Form(term), term.Address))];

    public static void Add(MarkdownDocument page, IEnumerable<LinkedTerm> terms)
    {
        var links = new GlossaryLinks(terms);
        foreach (var text in page.Descendants<LiteralInline>().Where(IsProse).ToList())
            links.AddIn(text);
    }

    private static bool IsProse(LiteralInline text)
    {
        for (var outer = text.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline || outer.ParentBlock is HeadingBlock)
                return false;
        }

        return true;
    }

    private void AddIn(LiteralInline text)
    {
        while (FirstIn(text.Content.ToString()) is { } first)
        {
            var words = text.Content.ToString();
            var link = new LinkInline { Url = first.Address };
            link.GetAttributes().AddClass("term");
            _ = link.AppendChild(new LiteralInline(first.Match.Value));
            var rest = new LiteralInline(words[(first.Match.Index + first.Match.Length)..]);

            text.Content = new(words[..first.Match.Index]);
            text.InsertAfter(link);
            link.InsertAfter(rest);
            text = rest;
        }
    }

    /// <summary>The first use of a term that is not linked yet, and the longer of two that begin at the same word.</summary>
    private (Match Match, string Address)? FirstIn(string words)
    {
        var found = _open.Select(term => (Term: term, Match: term.Form.Match(words)))
            .Where(use => use.Match.Success)
            .OrderBy(use => use.Match.Index)
            .ThenByDescending(use => use.Match.Length)
            .ToList();
        if (found is not [var first, ..])
            return null;

        _ = _open.Remove(first.Term);
        return (first.Match, first.Term.Address);
    }

    private static Regex Form(LinkedTerm term)
    {
        var forms = term.Words.OrderByDescending(word => word.Length).Select(Regex.Escape);
        return new($@"(?<!\w)(?:{string.Join('|', forms)})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
