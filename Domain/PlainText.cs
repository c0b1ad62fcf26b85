using System.Text;

namespace PolicyTraining.Domain;

/// <summary>
/// Text as people mean it: without code points that are no characters, which cannot be normalised or hashed, and without
/// invisible ones that make a text read otherwise than it is stored.
/// </summary>
public static class PlainText
{
    /// <summary>The text without them. Half of a surrogate pair becomes the replacement character; line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsControl(rune) && WellFormedText.IsCharacter(rune) && !Misleads(rune.Value))
                plain.Append(rune);
        }

        return plain.ToString();
    }

    private static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r');

    /// <summary>Marks that turn the direction of reading, spaces without width, and tags. Joiners stay: some scripts are written with them.</summary>
    private static bool Misleads(int point) => point is
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        or 0x200B or 0x2060 or 0xFEFF or (>= 0xE0000 and <= 0xE007F);
}
