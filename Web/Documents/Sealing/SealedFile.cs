using System.Buffers;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>A sealed PDF taken apart: its seal, and the bytes the seal covers, which must be all others.</summary>
/// <param name="Before">The bytes up to the seal; <paramref name="After"/> those that follow it.</param>
/// <param name="Cms">The seal, without the zeros that fill its place up.</param>
/// <param name="SealedAt">The time in the seal's dictionary, UTC; null where it is missing or not of our form.</param>
internal sealed partial record SealedFile(byte[] Before, byte[] Cms, byte[] After, DateTimeOffset? SealedAt, FormMark Mark)
{
    // As we write them: with capitals allowed too, the same seal could be written in many ways.
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Every byte of the file but the seal's.</summary>
    public byte[] Covered => [.. Before, .. After];

    /// <exception cref="SealFault">The file bears no seal, or not exactly one over the whole of it.</exception>
    public static SealedFile Read(byte[] file)
    {
        SealFault.RequireSeal(file.AsSpan().StartsWith("%PDF-"u8), "This file is not a PDF.");
        var text = Encoding.Latin1.GetString(file);
        var seals = Count(text, "/ByteRange");
        SealFault.RequireSeal(seals > 0, "This PDF bears no electronic seal.");
        SealFault.RequireIntact(seals == 1, "it holds more than one signature");
        SealFault.RequireIntact(Count(text, "startxref") == 1 && Count(text, "%%EOF") == 1, "it is cut off, or something was added to it");

        var gap = Gap(text, file.Length);
        var hexadecimal = file.AsSpan(gap)[1..^1];
        var isHexadecimal = file[gap.Start] == '<' && file[gap.End.Value - 1] == '>' && !hexadecimal.ContainsAnyExcept(HexDigits);
        SealFault.RequireIntact(isHexadecimal && hexadecimal.Length % 2 == 0, "its seal does not cover the whole file");
        var cms = WithoutPadding(Convert.FromHexString(hexadecimal));
        return new SealedFile(file[..gap.Start], cms, file[gap.End..], SealingTime(text), MarkOf(text));
    }

    /// <summary>The seal, fit to be checked against what it covers.</summary>
    public SignedCms Decode()
    {
        var cms = new SignedCms(new ContentInfo(Covered), detached: true);
        cms.Decode(Cms);
        return cms;
    }

    /// <summary>The file with <paramref name="cms"/> in the seal's place.</summary>
    public byte[] With(byte[] cms) => [.. Before, (byte)'<', .. SealPlaceholders.Digits(cms), (byte)'>', .. After];

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    /// <summary>The one place the seal does not cover: between two ranges that begin at the first byte and end at the last.</summary>
    private static Range Gap(string text, int length)
    {
        var match = ByteRange().Match(text);
        SealFault.RequireIntact(match.Success, "its seal does not say what it covers");
        var numbers = match.Groups.Values.Skip(1).Select(number => long.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
        var (first, before, second, after) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        SealFault.RequireIntact(
            first == 0 && before > 0 && second > before + 2 && second < length && second + after == length,
            "its seal does not cover the whole file");
        return (int)before..(int)second;
    }

    private static byte[] WithoutPadding(byte[] contents)
    {
        var isEncoded = AsnDecoder.TryReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out _, out var length);
        SealFault.RequireIntact(isEncoded, "its seal is damaged");
        SealFault.RequireIntact(!contents.AsSpan(length).ContainsAnyExcept((byte)0), "something is hidden beside its seal");
        return contents[..length];
    }

    private static DateTimeOffset? SealingTime(string text) =>
        DateTimeOffset.TryParseExact(
            Time().Match(text).Groups[1].Value,
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time)
            ? time
            : null;

    private static FormMark MarkOf(string text)
    {
        var reason = Reason().Match(text).Groups[1].Value;
        return Enum.GetValues<FormMark>().FirstOrDefault(mark => mark.SealReason == reason);
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*([0-9]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,10})\s+([0-9]{1,10})\s*\]")]
    private static partial Regex ByteRange();

    [GeneratedRegex(@"/M\s*\(D:([0-9]{14})Z\)")]
    private static partial Regex Time();

    [GeneratedRegex(@"/Reason\s*\(([^()\\]*)\)")]
    private static partial Regex Reason();
}
