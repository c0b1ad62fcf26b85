using System.Globalization;
using System.Text;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>
/// What an unsealed document holds in the place of the seal. Each is as long as what replaces it, so that sealing moves
/// no byte.
/// </summary>
internal static class SealPlaceholders
{
    /// <summary>Room for the CMS, in bytes: a seal with its chain takes about 3,300, a time-stamp with its own up to 7,000.</summary>
    public const int ContentsBytes = 12_288;

    /// <summary>The ranges of ten digits that ByteRange is given until the file's length is known.</summary>
    public static IReadOnlyList<double> ByteRange { get; } = [0, 2000000001, 2000000002, 2000000003];

    public static ReadOnlySpan<byte> WrittenByteRange => "[ 0 2000000001 2000000002 2000000003 ]"u8;

    /// <summary>Stands for the moment of sealing, which the renderer cannot know.</summary>
    public static DateTimeOffset Time { get; } = DateTimeOffset.UnixEpoch;

    public static byte[] WrittenTime { get; } = Written(Time);

    /// <summary>The hexadecimal digits of <see cref="ContentsBytes"/> zero bytes.</summary>
    public static string Contents { get; } = new('0', ContentsBytes * 2);

    public static byte[] WrittenContents { get; } = Encoding.ASCII.GetBytes($"<{Contents}>");

    /// <summary>The seal's time as it stands in its dictionary: <c>/M (D:20261005190731Z)</c>. Other dates have longer names.</summary>
    public static byte[] Written(DateTimeOffset time) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/M (D:{time.UtcDateTime:yyyyMMddHHmmss}Z)"));

    /// <summary>The seal as it stands in its place, between the brackets, with zeros after it.</summary>
    public static byte[] Digits(byte[] cms) => cms.Length <= ContentsBytes
        ? Encoding.ASCII.GetBytes(Convert.ToHexStringLower(cms).PadRight(ContentsBytes * 2, '0'))
        : throw new InvalidOperationException($"The seal takes {cms.Length} bytes, more than the {ContentsBytes} kept for it.");
}
