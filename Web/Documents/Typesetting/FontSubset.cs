using System.Buffers.Binary;
using System.Text;

namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>A TrueType file with the outlines of the used glyphs only. Glyph numbers stay, so nothing needs renumbering.</summary>
/// <remarks>Our own because PdfPig's subsetter cuts the last byte of composite glyphs, which moves accents.</remarks>
internal static class FontSubset
{
    // PDF takes the rest (names, cmap, kerning) from its own objects. "cvt " does end with a space.
    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "head", "hhea", "maxp", "prep"];

    public static byte[] Of(Typeface face, IEnumerable<int> usedGlyphs)
    {
        var glyphs = WithComponents(face, usedGlyphs);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tag in CopiedTables.Where(face.Font.TableHeaders.ContainsKey))
            tables[tag] = Table(face, tag).ToArray();
        (tables["glyf"], tables["loca"]) = Outlines(face, glyphs);
        tables["hmtx"] = Metrics(face, glyphs);
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1); // indexToLocFormat: four-byte offsets
        BinaryPrimitives.WriteUInt32BigEndian(tables["head"].AsSpan(8), 0); // checkSumAdjustment: not needed in a PDF
        return Assemble(tables);
    }

    private static ReadOnlySpan<byte> Table(Typeface face, string tag)
    {
        var header = face.Font.TableHeaders[tag];
        return face.Bytes.AsSpan((int)header.Offset, (int)header.Length);
    }

    private static ReadOnlySpan<byte> Outline(Typeface face, int glyph)
    {
        var offsets = face.Font.TableRegister.IndexToLocationTable.GlyphOffsets;
        return Table(face, "glyf")[(int)offsets[glyph]..(int)offsets[glyph + 1]];
    }

    private static SortedSet<int> WithComponents(Typeface face, IEnumerable<int> usedGlyphs)
    {
        var closed = new SortedSet<int>();
        var waiting = new Stack<int>(usedGlyphs.Append(0)); // glyph 0, the missing glyph, is required
        while (waiting.TryPop(out var glyph))
        {
            if (!closed.Add(glyph))
                continue;
            foreach (var component in ComponentsOf(Outline(face, glyph)))
                waiting.Push(component);
        }

        return closed;
    }

    /// <summary>The glyphs a composite glyph is put together from: OpenType specification, glyf, Composite glyph description.</summary>
    private static List<int> ComponentsOf(ReadOnlySpan<byte> outline)
    {
        var components = new List<int>();
        var isComposite = outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;
        for (var at = 10; isComposite;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            components.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            var arguments = (flags & 0x0001) != 0 ? 4 : 2;
            var scale = (flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0;
            at += 4 + arguments + scale;
            isComposite = (flags & 0x0020) != 0;
        }

        return components;
    }

    private static (byte[] Outlines, byte[] Offsets) Outlines(Typeface face, SortedSet<int> glyphs)
    {
        var count = face.Font.TableRegister.IndexToLocationTable.GlyphOffsets.Count - 1;
        var offsets = new byte[(count + 1) * 4];
        using var outlines = new MemoryStream();
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (glyphs.Contains(glyph))
                outlines.Write(Outline(face, glyph));
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan((glyph + 1) * 4), (uint)outlines.Length);
        }

        return (outlines.ToArray(), offsets);
    }

    /// <summary>Widths of unused glyphs become zeros, which compress to nothing.</summary>
    private static byte[] Metrics(Typeface face, SortedSet<int> glyphs)
    {
        var metrics = Table(face, "hmtx").ToArray();
        var full = face.Font.TableRegister.HorizontalHeaderTable.NumberOfHeaderMetrics;
        var unused = Enumerable.Range(0, full - 1).Where(glyph => !glyphs.Contains(glyph)); // the last serves all glyphs after it
        foreach (var glyph in unused)
            metrics.AsSpan(glyph * 4, 4).Clear();
        return metrics;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var searchRange = 16 << power;
        var directory = new byte[12 + 16 * tables.Count];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)searchRange);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)(16 * tables.Count - searchRange));
        using var body = new MemoryStream();
        var entry = 12;
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag, directory.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 4), Checksum(bytes));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 8), (uint)(directory.Length + body.Length));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 12), (uint)bytes.Length);
            body.Write(bytes);
            body.Write(new byte[-bytes.Length & 3]);
            entry += 16;
        }

        return [.. directory, .. body.ToArray()];
    }

    private static uint Checksum(byte[] table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at++)
            sum += (uint)table[at] << (24 - 8 * (at & 3));
        return sum;
    }
}
