using System.Globalization;
using System.Text;

namespace PolicyTraining.Web.Documents.Typesetting;

/// <summary>Tells readers, searches and screen readers which character each glyph stands for: ISO 32000-1, 9.10.3.</summary>
internal static class ToUnicodeMap
{
    private const int MostPerBlock = 100;

    public static byte[] Of(IEnumerable<KeyValuePair<int, char>> characters)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var block in characters.Chunk(MostPerBlock))
        {
            map.Append(block.Length).Append(" beginbfchar\n");
            foreach (var (glyph, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
