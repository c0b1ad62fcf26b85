using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTraining.Web.Documents;

/// <summary>
/// Unpacks the streams of a stranger's PDF once without keeping anything: whoever opens it keeps them all, and one megabyte can
/// unpack to gigabytes.
/// </summary>
internal static partial class PackedStreams
{
    /// <summary>Two pages in color at 600 dots per inch.</summary>
    private const long MostBytes = 200_000_000;

    private const int MostStreams = 10_000;

    /// <summary>Whether the file unpacks to what a form can have. One that is packed twice over, or as nobody packs today, is taken for a trap.</summary>
    public static bool AreModest(byte[] pdf)
    {
        if (Trap().IsMatch(Encoding.Latin1.GetString(pdf)))
            return false;

        var (streams, total) = (0, 0L);
        var buffer = new byte[81920];
        foreach (var start in Starts(pdf))
        {
            total += Unpacked(pdf, start, buffer, MostBytes - total);
            if (++streams > MostStreams || total > MostBytes)
                return false;
        }

        return true;
    }

    /// <summary>Where something packed begins: after the word <c>stream</c> and a line end.</summary>
    private static IEnumerable<int> Starts(byte[] pdf)
    {
        var word = "stream"u8.ToArray();
        for (var at = 0; Next(pdf, word, at) is >= 0 and var found; at = found + word.Length)
        {
            var start = found + word.Length;
            start += pdf.AsSpan(start) switch
            {
                [(byte)'\r', (byte)'\n', ..] => 2,
                [(byte)'\r' or (byte)'\n', ..] => 1,
                _ => 0,
            };
            if (IsPacked(pdf.AsSpan(start)))
                yield return start;
        }
    }

    private static int Next(byte[] pdf, byte[] word, int from) => pdf.AsSpan(from).IndexOf(word) is >= 0 and var found ? from + found : -1;

    /// <summary>The two bytes with which RFC 1950 has a stream begin.</summary>
    private static bool IsPacked(ReadOnlySpan<byte> stream) =>
        stream.Length > 1 && (stream[0] & 0x0F) == 8 && ((stream[0] << 8) | stream[1]) % 31 == 0;

    /// <returns>How many bytes come out, counted until there are more than <paramref name="most"/>.</returns>
    private static long Unpacked(byte[] pdf, int start, byte[] buffer, long most)
    {
        long total = 0;
        try
        {
            using var stream = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start, writable: false), CompressionMode.Decompress);
            while (total <= most && stream.Read(buffer) is > 0 and var read)
                total += read;
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: nobody gets more out of it.
        }

        return total;
    }

    [GeneratedRegex(@"/LZW|/Fl(ateDecode)?\s*/Fl(ateDecode)?\b")]
    private static partial Regex Trap();
}
