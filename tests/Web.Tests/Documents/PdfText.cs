using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>What a document says, as a screen reader would.</summary>
internal static partial class PdfText
{
    /// <summary>All text that carries meaning, in the order of the pages' contents.</summary>
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Single(string.Join(' ', document.GetPages().SelectMany(page => page.GetMarkedContents())
            .Where(content => !content.IsArtifact)
            .Select(content => string.Concat(content.Letters.Select(letter => letter.Value)))));
    }

    /// <summary>Runs of white space as one space: lines end with the space that separates them from the next.</summary>
    public static string Single(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
