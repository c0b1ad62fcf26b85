using System.Buffers.Binary;
using System.Text;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Typesetting;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class FontSubsetTests
{
    private static readonly Typeface Face = CertificationFonts.Italic;

    [Fact]
    public void A_used_glyph_keeps_every_byte_of_its_outline()
    {
        var glyphs = Face.GlyphsOf("AŁễŚąÀǕǺȪı’").Select(glyph => glyph.Glyph).ToList();

        var subset = FontSubset.Of(Face, glyphs);

        foreach (var glyph in glyphs)
            Outline(subset, glyph).ShouldBe(Outline(Face.Bytes, glyph));
        subset.Length.ShouldBeLessThan(Face.Bytes.Length / 8);
    }

    [Fact]
    public void An_accented_glyph_brings_the_glyphs_it_is_put_together_from()
    {
        var accented = Face.GlyphsOf("é").Single().Glyph;
        var letter = Face.GlyphsOf("e").Single().Glyph;
        BinaryPrimitives.ReadInt16BigEndian(Outline(Face.Bytes, accented)).ShouldBe((short)-1, "the test needs a composite glyph");

        var subset = FontSubset.Of(Face, [accented]);

        Outline(subset, letter).ShouldBe(Outline(Face.Bytes, letter));
    }

    private static byte[] Outline(byte[] font, int glyph)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(Table(font, "head").AsSpan(50)) == 1;
        var locations = Table(font, "loca");
        int Location(int index) => isLong
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(locations.AsSpan(index * 4))
            : BinaryPrimitives.ReadUInt16BigEndian(locations.AsSpan(index * 2)) * 2;
        return Table(font, "glyf")[Location(glyph)..Location(glyph + 1)];
    }

    private static byte[] Table(byte[] font, string tag)
    {
        var tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))).Select(index => 12 + 16 * index);
        var entry = tables.Single(at => Encoding.ASCII.GetString(font, at, 4) == tag);
        var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8));
        return font.AsSpan(offset, (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 12))).ToArray();
    }
}
