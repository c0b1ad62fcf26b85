using System.Text;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Imports.Files;

/// <summary>Finds out how a text file is encoded: by its byte order mark, else as UTF-8 where that fits, else as Windows-1252.</summary>
internal static class TextDecoding
{
    private const int Looked = 4096;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8, "UTF-8 with a byte order mark"),
        ([0xFF, 0xFE], Encoding.Unicode, "UTF-16"),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode, "UTF-16"),
    ];

    /// <exception cref="RuleBrokenException">It is no text.</exception>
    public static (string Name, string Text) Decode(byte[] bytes)
    {
        foreach (var (mark, encoding, name) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return (name, encoding.GetString(bytes.AsSpan(mark.Length)));
        }

        if (UnmarkedUtf16(bytes) is { } utf16)
            return ("UTF-16", utf16.GetString(bytes));
        Rule.Require(!bytes.AsSpan().Contains((byte)0), "This file is neither a workbook (.xlsx) nor a text with a table (CSV). Save the table as one of them and bring it again.");
        try
        {
            return ("UTF-8", StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return ("Windows-1252", Windows.GetString(bytes));
        }
    }

    /// <summary>Text in Western letters has a zero in every second byte of UTF-16.</summary>
    private static UnicodeEncoding? UnmarkedUtf16(byte[] bytes)
    {
        var (even, odd, looked) = (0, 0, Math.Min(bytes.Length, Looked) & ~1);
        for (var place = 0; place < looked; place += 2)
        {
            even += bytes[place] == 0 ? 1 : 0;
            odd += bytes[place + 1] == 0 ? 1 : 0;
        }

        var most = looked * 4 / 10;
        return odd > most && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > most && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }
}
