using System.Text;

namespace PolicyTraining.Web.Documents;

/// <summary>Facts about a person as documents print them, whatever was entered.</summary>
/// <remarks>A signature is refused before it is accepted where it cannot be printed; a fact of the roster must not stop anybody.</remarks>
internal static class Printable
{
    /// <summary>The text in NFC, each character that the fonts lack as its Unicode number: <c>[U+540D]</c>.</summary>
    public static string Of(string text)
    {
        var oneLine = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) ? " " : rune.ToString())).Trim();
        return CertificationFonts.FirstUnprintable(oneLine) is null
            ? oneLine.Normalize(NormalizationForm.FormC)
            : string.Concat(oneLine.EnumerateRunes().Select(Spelled));
    }

    private static string Spelled(Rune rune) =>
        CertificationFonts.FirstUnprintable(rune.ToString()) is null ? rune.ToString() : $"[U+{rune.Value:X4}]";
}
