using System.Text;

namespace PolicyTraining.Testing;

/// <summary>Spoils good samples, so that a reader meets files that are nearly what it knows. The same seed spoils alike.</summary>
public sealed class Mutations(int seed)
{
    private static readonly byte[][] Strange =
    [
        "99999999999"u8.ToArray(), "-1"u8.ToArray(), "NaN"u8.ToArray(), [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0xEF, 0xBF, 0xBE],
        [0xED, 0xA0, 0x80], "<<"u8.ToArray(), "[["u8.ToArray(), "((("u8.ToArray(), "endobj"u8.ToArray(), "%%EOF"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "{}"u8.ToArray(), "\"\""u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The sample with one to six injuries.</summary>
    public byte[] Of(byte[] sample)
    {
        var bytes = sample.ToList();
        for (var injuries = _random.Next(1, 7); injuries > 0 && bytes.Count > 1; injuries--)
            Injure(bytes);
        return [.. bytes];
    }

    /// <summary>Whether a part is left alone this time; most are, so that what is spoilt is reached.</summary>
    public bool Spares() => _random.Next(4) > 0;

    public string Of(string sample) => Encoding.UTF8.GetString(Of(Encoding.UTF8.GetBytes(sample)));

    private void Injure(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(_random.Next(1, _random.Next(2) == 0 ? 8 : 2_000), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Strange[_random.Next(Strange.Length)]);
                break;
            case 5:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(4) == 0 ? bytes.Count : length));
                break;
            case 6:
                Digit(bytes, at);
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(bytes[at], _random.Next(1, 3_000)));
                break;
        }
    }

    /// <summary>Formats believe their numbers: lengths, offsets, counts.</summary>
    private void Digit(List<byte> bytes, int from)
    {
        var at = bytes.FindIndex(from, value => char.IsAsciiDigit((char)value));
        if (at >= 0)
            bytes[at] = (byte)('0' + _random.Next(10));
    }
}
