using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>One TrueType face as vendored: which characters it can print, and how wide they are.</summary>
internal sealed class Typeface
{
    private Typeface(byte[] bytes)
    {
        Bytes = bytes;
        Font = TrueTypeFontParser.Parse(new TrueTypeDataBytes(bytes));
        Name = Font.TableRegister.NameTable!.GetPostscriptName()
            ?? throw new InvalidOperationException("The font has no PostScript name.");
    }

    /// <summary>The PostScript name, such as GentiumPlus-Italic.</summary>
    public string Name { get; }

    public byte[] Bytes { get; }

    public TrueTypeFont Font { get; }

    public static Typeface Load(string name)
    {
        var resource = $"{typeof(CertificationFonts).Namespace}.Fonts.{name}.ttf";
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not part of the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Typeface(bytes);
    }

    /// <summary>The first character that cannot be printed even after NFC, as people see it and with its number.</summary>
    public string? FirstUnprintable(string text)
    {
        // Normalisation throws on a broken surrogate pair, which is read as U+FFFD, and on what can never be a character.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned)
                return Describe(rune);
        }

        var unprintable = text.Normalize(NormalizationForm.FormC).EnumerateRunes().Where(rune => !CanPrint(rune));
        return unprintable.Select(Describe).FirstOrDefault();
    }

    /// <summary>The glyphs of <paramref name="text"/> in order, each with the character it stands for.</summary>
    /// <exception cref="UnprintableCharacterException"/>
    public IEnumerable<(int Glyph, char Character)> GlyphsOf(string text) =>
        FirstUnprintable(text) is { } character
            ? throw new UnprintableCharacterException(character, text)
            : text.Normalize(NormalizationForm.FormC).Select(letter => (GlyphOf(letter), letter));

    /// <summary>Width in points when set at <paramref name="size"/> points.</summary>
    public double WidthOf(string text, double size) => GlyphsOf(text).Sum(glyph => WidthOf(glyph.Glyph)) * size / 1000;

    /// <summary>Advance width in thousandths of the size.</summary>
    public double WidthOf(int glyph) => InThousandths(Font.TableRegister.HorizontalMetricsTable.GetAdvanceWidth(glyph));

    public double InThousandths(double units) => Math.Round(units * 1000 / Font.GetUnitsPerEm(), 2);

    private int GlyphOf(char letter) => Font.WindowsUnicodeCMap.CharacterCodeToGlyphIndex(letter);

    private bool CanPrint(Rune rune) => rune.IsBmp && IsVisible(Rune.GetUnicodeCategory(rune)) && GlyphOf((char)rune.Value) != 0;

    // The font has combining marks, but we cannot position them; format characters can turn a name around unseen.
    private static bool IsVisible(UnicodeCategory category) => category is not (
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Describe(Rune rune) => IsVisible(Rune.GetUnicodeCategory(rune)) && rune != Rune.ReplacementChar
        ? $"“{rune}” (U+{rune.Value:X4})"
        : $"U+{rune.Value:X4}";
}
