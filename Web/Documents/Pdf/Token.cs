using System.IO.Compression;
using UglyToad.PdfPig.Tokens;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>Short words for PDF's own values, so that objects read like PDF.</summary>
internal static class Token
{
    /// <param name="name">ASCII only; PdfPig cuts other characters.</param>
    public static NameToken Name(string name) => NameToken.Create(name);

    public static NumericToken Number(double value) => new(value);

    /// <summary>A string for people, in whatever encoding it needs.</summary>
    public static StringToken Text(string text) => new(text);

    public static StringToken Date(DateTimeOffset instant) => new(FormattableString.Invariant($"D:{instant.UtcDateTime:yyyyMMddHHmmss}Z"));

    public static BooleanToken True => BooleanToken.True;

    public static ArrayToken Array(params IReadOnlyList<IToken> items) => new(items);

    public static ArrayToken Numbers(params IEnumerable<double> numbers) => new([.. numbers.Select(Number)]);

    public static DictionaryToken Dictionary(params IEnumerable<(string Key, IToken Value)> entries) =>
        new(entries.ToDictionary(entry => Name(entry.Key), entry => entry.Value));

    /// <summary>A stream as it is, for what other programs must find without decompressing.</summary>
    public static StreamToken Stream(byte[] data, params IEnumerable<(string Key, IToken Value)> entries) =>
        new(Dictionary([.. entries, ("Length", Number(data.Length))]), data);

    public static StreamToken Deflated(byte[] data, params IEnumerable<(string Key, IToken Value)> entries)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return Stream(compressed.ToArray(), [("Filter", Name("FlateDecode")), .. entries]);
    }
}
