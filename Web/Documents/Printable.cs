using System.Text;

namespace PolicyTraining.Web.Documents;

/// <summary>Facts about a person as documents print them, whatever was entered.</summary>
/// <remarks>A signature is refused before it is accepted where it cannot be printed; a fact of the roster must not stop anybody.</remarks>
internal static class Printable
{
    /// <summary>The text in NFC, each character that the fonts lack as its Unicode number: <c>[U+540D]</c>.</summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            printable.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        var composed = printable.ToString().Normalize(NormalizationForm.FormC).Trim();
        return CertificationFonts.FirstUnprintable(composed) is null
            ? composed
            : string.Concat(composed.EnumerateRunes().Select(rune => rune.ToString()).Select(
                character => CertificationFonts.FirstUnprintable(character) is null ? character : $"[U+{char.ConvertToUtf32(character, 0):X4}]"));
    }
}
