using PolicyTraining.Web.Documents.Pdf;
using UglyToad.PdfPig.Fonts.TrueType.Tables;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>A face within one document: remembers the glyphs the document used, and embeds just those.</summary>
/// <param name="key">The name the pages' content calls it by, such as F1.</param>
internal sealed class EmbeddedTypeface(Typeface face, string key)
{
    private readonly SortedDictionary<int, char> _used = [];

    public Typeface Face { get; } = face;

    public NameToken Key { get; } = Token.Name(key);

    /// <summary>Whether the document has text in this face.</summary>
    public bool IsUsed => _used.Count > 0;

    /// <summary>The codes that show <paramref name="text"/>: each glyph's number in two bytes.</summary>
    public byte[] Encode(string text)
    {
        var glyphs = Face.GlyphsOf(text).ToList();
        foreach (var (glyph, character) in glyphs)
            _used.TryAdd(glyph, character);
        return [.. glyphs.SelectMany(glyph => new[] { (byte)(glyph.Glyph >> 8), (byte)glyph.Glyph })];
    }

    /// <summary>Writes the font, once every text is encoded. A composite font: ISO 32000-1, 9.7.</summary>
    public IndirectReferenceToken Embed(PdfFile file)
    {
        // A subset is marked by six letters. They are constant because each face is in a document once, and because
        // PdfPig keeps every name it was ever given: letters that differ per document would never be freed.
        var name = Token.Name($"CERTIF+{Face.Name}");
        var descendant = file.Add(Token.Dictionary(
            ("Type", Token.Name("Font")),
            ("Subtype", Token.Name("CIDFontType2")),
            ("BaseFont", name),
            ("CIDSystemInfo", Token.Dictionary(
                ("Registry", Token.Text("Adobe")), ("Ordering", Token.Text("Identity")), ("Supplement", Token.Number(0)))),
            ("FontDescriptor", file.Add(Descriptor(file, name))),
            ("CIDToGIDMap", Token.Name("Identity")),
            ("W", new ArrayToken([.. _used.Keys.SelectMany(Width)]))));

        return file.Add(Token.Dictionary(
            ("Type", Token.Name("Font")),
            ("Subtype", Token.Name("Type0")),
            ("BaseFont", name),
            ("Encoding", Token.Name("Identity-H")),
            ("DescendantFonts", Token.Array(descendant)),
            ("ToUnicode", file.Add(Token.Deflated(ToUnicodeMap.Of(_used))))));
    }

    private IToken[] Width(int glyph) => [Token.Number(glyph), Token.Numbers(Face.WidthOf(glyph))];

    private DictionaryToken Descriptor(PdfFile file, NameToken name)
    {
        var tables = Face.Font.TableRegister;
        var angle = Math.Round(tables.PostScriptTable!.ItalicAngle, 2);
        var bounds = tables.HeaderTable.Bounds;
        var subset = FontSubset.Of(Face, _used.Keys);
        return Token.Dictionary(
            ("Type", Token.Name("FontDescriptor")),
            ("FontName", name),
            ("Flags", Token.Number(angle == 0 ? 34 : 98)), // serif, Latin; and italic: ISO 32000-1, table 123
            ("FontBBox", Token.Numbers(
                [.. new[] { bounds.Left, bounds.Bottom, bounds.Right, bounds.Top }.Select(Face.InThousandths)])),
            ("ItalicAngle", Token.Number(angle)),
            ("Ascent", Token.Number(Face.InThousandths(tables.HorizontalHeaderTable.Ascent))),
            ("Descent", Token.Number(Face.InThousandths(tables.HorizontalHeaderTable.Descent))),
            ("CapHeight", Token.Number(Face.InThousandths(((Os2Version2To4OpenTypeTable)tables.Os2Table!).CapHeight))),
            ("StemV", Token.Number(tables.Os2Table!.WeightClass / 5)),
            ("FontFile2", file.Add(Token.Deflated(subset, ("Length1", Token.Number(subset.Length))))));
    }
}
