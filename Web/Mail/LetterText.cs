using System.Diagnostics;
using System.Text;

namespace PolicyTraining.Web.Mail;

/// <summary>A letter as plain text, for mail programs and people that prefer it.</summary>
internal static class LetterText
{
    private const int Width = 72;
    private const string Indent = "  ";

    public static string Of(Letter letter, Letterhead letterhead)
    {
        IEnumerable<string> blocks =
        [
            Wrapped(letter.Preheader),
            $"{letterhead.Agency}\n{Letterhead.Product}",
            $"{Wrapped(letter.Heading)}\n{new string('-', Math.Min(letter.Heading.Length, Width))}",
            .. letter.Parts.Select(Block),
            new string('-', Width),
            .. LetterFoot.Of(letter, letterhead).Select(line => Wrapped(line)),
        ];
        return string.Join("\n\n", blocks) + "\n";
    }

    private static string Block(LetterPart part) => part switch
    {
        Paragraph paragraph => Wrapped(paragraph.Text),
        SmallNote note => Wrapped(note.Text),
        FactTable table => string.Join("\n\n", table.Facts.Select(Row)),
        ActionButton button => $"{Wrapped(button.Label)}:\n{button.Url}",
        Quotation quotation => $"{Quoted(quotation.Text)}\n{Wrapped(quotation.Source, "> -- ", "> ")}",
        _ => throw new UnreachableException($"No text for {part.GetType().Name}."),
    };

    private static string Quoted(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : Wrapped(line, "> ", "> ")));

    private static string Row(Fact fact)
    {
        var row = Wrapped($"{fact.Name}: {fact.Value}", rest: Indent);
        return fact.Detail is null ? row : $"{row}\n{Wrapped(fact.Detail, Indent, Indent)}";
    }

    // Breaks at spaces only, so that an address or a fingerprint longer than a line stays whole, and keeps double ones:
    // a quotation is verbatim.
    private static string Wrapped(string text, string first = "", string rest = "")
    {
        var lines = new StringBuilder(first);
        var column = first.Length;
        var atStart = true;
        foreach (var word in text.Split(' '))
        {
            if (!atStart && column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(rest);
                column = rest.Length;
                atStart = true;
            }
            lines.Append(atStart ? "" : " ").Append(word);
            column += word.Length + (atStart ? 0 : 1);
            atStart = false;
        }
        return lines.ToString();
    }
}
