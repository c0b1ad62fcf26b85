using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyTraining.Web.Mail;

/// <summary>A letter as HTML for mail programs: tables and inline styles, no images, nothing loaded from anywhere.</summary>
internal static class LetterHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Letter letter, Letterhead letterhead) => $"""
        <!DOCTYPE html>
        <html lang="en-US">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{Safe(letter.Subject)}</title>
        <style>{LetterStyle.Sheet}</style>
        </head>
        <body class="page" style="{LetterStyle.Page}">
        <div style="{LetterStyle.Hidden}">{Safe(letter.Preheader)}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page">
        <tr><td align="center" class="desk" style="{LetterStyle.Desk}">
        <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="{LetterStyle.Sized}">
        <tr><td class="band" bgcolor="#162e51" style="{LetterStyle.Band}">
        <p style="{LetterStyle.Agency}">{Safe(letterhead.Agency)}</p>
        <p style="{LetterStyle.Product}">{Safe(Letterhead.Product)}</p>
        </td></tr>
        <tr><td class="card" bgcolor="#ffffff" style="{LetterStyle.Card}">
        <h1 class="ink" style="{LetterStyle.Heading}">{Safe(letter.Heading)}</h1>
        {Lines(letter.Parts.Select(Block))}
        </td></tr>
        <tr><td class="foot" style="{LetterStyle.Foot}">
        {Lines(LetterFoot.Of(letter, letterhead).Select(line => $"""<p class="quiet" style="{LetterStyle.FootLine}">{Safe(line)}</p>"""))}
        </td></tr>
        </table>
        <!--[if mso]></td></tr></table><![endif]-->
        </td></tr>
        </table>
        </body>
        </html>

        """;

    private static string Block(LetterPart part) => part switch
    {
        Paragraph paragraph => $"""<p class="ink" style="{LetterStyle.Paragraph}">{Safe(paragraph.Text)}</p>""",
        SmallNote note => $"""<p class="quiet" style="{LetterStyle.Note}">{Safe(note.Text)}</p>""",
        FactTable table => Table(table),
        ActionButton button => Button(button),
        Quotation quotation => Quote(quotation),
        _ => throw new UnreachableException($"No HTML for {part.GetType().Name}."),
    };

    private static string Table(FactTable table) => $"""
        <table width="100%" cellpadding="0" cellspacing="0" border="0" class="rule" style="{LetterStyle.Facts}">
        {Lines(table.Facts.Select(Row))}
        </table>
        """;

    private static string Row(Fact fact) => $"""
        <tr><th scope="row" align="left" valign="top" class="fact-name rule quiet" style="{LetterStyle.FactName}">{Safe(fact.Name)}</th>
        <td valign="top" class="fact-value rule ink" style="{LetterStyle.FactValue}">{Value(fact)}{Detail(fact)}</td></tr>
        """;

    private static string Value(Fact fact) => fact.Weight switch
    {
        FactWeight.Strong => $"<strong>{Safe(fact.Value)}</strong>",
        FactWeight.Code => $"""<span style="{LetterStyle.Code}">{Safe(fact.Value)}</span>""",
        _ => Safe(fact.Value),
    };

    private static string Detail(Fact fact) =>
        fact.Detail is null ? "" : $"""<br><span class="quiet" style="{LetterStyle.Detail}">{Safe(fact.Detail)}</span>""";

    private static string Button(ActionButton button) => $"""
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" class="button" style="{LetterStyle.ButtonFrame}">
        <tr><td align="center" bgcolor="#005ea2" style="{LetterStyle.ButtonFace}">
        <a href="{Safe(button.Url)}" style="{LetterStyle.ButtonLink}">{Safe(button.Label)}</a>
        </td></tr>
        </table>
        <p class="quiet" style="{LetterStyle.PlainUrl}">
        <a href="{Safe(button.Url)}" class="link" style="{LetterStyle.Link}">{Safe(button.Url)}</a>
        </p>
        """;

    private static string Quote(Quotation quotation) => $"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="{LetterStyle.QuoteFrame}">
        <tr><td class="quote" style="{LetterStyle.Quote}">
        <blockquote style="{LetterStyle.QuoteText}">{Safe(quotation.Text)}</blockquote>
        <p class="quiet" style="{LetterStyle.QuoteSource}">{Safe(quotation.Source)}</p>
        </td></tr>
        </table>
        """;

    private static string Lines(IEnumerable<string> blocks) => string.Join('\n', blocks);

    private static string Safe(string text) => Encoder.Encode(text);
}
