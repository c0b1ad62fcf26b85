using System.Security.Cryptography;
using System.Text;

namespace PolicyTraining.Domain;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits: how every text and file in the product is identified.</summary>
public static class Fingerprint
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>
    /// The fingerprint of a text after Unicode NFC and with line feeds as line ends, so that two editors that save
    /// the same words agree on it.
    /// </summary>
    public static string Of(string text) =>
        Of(Encoding.UTF8.GetBytes(text.Composed().ReplaceLineEndings("\n")));
}
