using System.Globalization;
using System.Text;
using System.Xml;

namespace PolicyTraining.Web.Exports;

/// <summary>Text as a spreadsheet may be given it.</summary>
public static class SpreadsheetText
{
    /// <summary>What a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.</summary>
    /// <remarks>
    /// Programs skip blanks and what cannot be seen before they look for a formula, and some take the full-width signs of East
    /// Asian keyboards for the plain ones.
    /// </remarks>
    public static string Guarded(string value)
    {
        var first = value.FirstOrDefault(IsSeen);
        return value is ['\t' or '\r' or '\n', ..] || BeginsFormula(first) ? $"'{value}" : value;
    }

    /// <summary>Without the characters that no XML may hold; a workbook with one of them does not open.</summary>
    public static string Writable(string value) =>
        value.All(XmlConvert.IsXmlChar) ? value : string.Concat(value.EnumerateRunes().Where(IsXml));

    private static bool IsSeen(char character) =>
        !char.IsWhiteSpace(character) && !char.IsControl(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static bool BeginsFormula(char character) =>
        !char.IsSurrogate(character) && character.ToString().Normalize(NormalizationForm.FormKC) is ['=' or '+' or '-' or '@' or '\u2212', ..];

    private static bool IsXml(Rune rune) =>
        rune.Value > char.MaxValue ? rune != Rune.ReplacementChar : XmlConvert.IsXmlChar((char)rune.Value);
}
