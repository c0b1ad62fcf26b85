using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace PolicyTraining.Web.Identity.Authenticators;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, six digits, thirty seconds). Identity's own provider asks the machine for the
/// time and takes a code twice.
/// </summary>
public static class TimeCode
{
    private const int Seconds = 30;

    /// <summary>Clocks that are so many steps apart still agree.</summary>
    private const int Drift = 1;

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    /// <returns>The step whose code this is; null when it is none of now, or of one at or before <paramref name="usedStep"/>.</returns>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long usedStep)
    {
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (step > usedStep && CryptographicOperations.FixedTimeEquals(Bytes(Of(key, step)), Bytes(code)))
                return step;
        }

        return null;
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as apps know it; HMAC does not rest on SHA-1 being free of collisions.")]
    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string code) => System.Text.Encoding.UTF8.GetBytes(code);
}
