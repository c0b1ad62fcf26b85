using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// The number of a certification, fit to be read out over the telephone: the bulletin's digits, eight random characters
/// of Crockford's base 32 and a check character, <c>2110-7K3MZ9QAH</c>.
/// </summary>
/// <remarks>
/// The check is Crockford's, modulo 37, whose five extra symbols do not belong in addresses and file names; numbers that
/// would need one of them are drawn again.
/// </remarks>
public readonly record struct RecordNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomCharacters = 8;

    private RecordNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>The bulletin's digits, before the hyphen.</summary>
    public string Bulletin => Value[..Value.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>A new number for a certification of the bulletin numbered <paramref name="bulletin"/>, say 2.110.</summary>
    public static RecordNumber New(string bulletin)
    {
        while (true)
        {
            var random = RandomNumberGenerator.GetString(Alphabet, RandomCharacters);
            if (Check(random) is { } check)
                return new RecordNumber($"{bulletin.Replace(".", "", StringComparison.Ordinal)}-{random}{check}");
        }
    }

    /// <summary>Reads a number as a person may type it: lower case, with O for 0 and I or L for 1.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RecordNumber number)
    {
        number = default;
        var parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        if (parts.Length != 2 || parts[0].Length == 0 || !parts[0].All(char.IsAsciiDigit))
            return false;

        var code = parts[1].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (code.Length != RandomCharacters + 1 || code.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return false;
        if (Check(code[..RandomCharacters]) != code[^1])
            return false;

        number = new RecordNumber($"{parts[0]}-{code}");
        return true;
    }

    /// <summary>The first number in a longer text, such as the address a QR code leads to; null when there is none.</summary>
    public static RecordNumber? In(string text)
    {
        foreach (var word in text.Split(text.Where(c => c != '-' && !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray()))
        {
            if (TryParse(word, out var number))
                return number;
        }

        return null;
    }

    public override string ToString() => Value;

    private static char? Check(string random)
    {
        var remainder = random.Aggregate(0L, (sum, c) => (sum * 32) + Alphabet.IndexOf(c, StringComparison.Ordinal)) % 37;
        return remainder < Alphabet.Length ? Alphabet[(int)remainder] : null;
    }
}
