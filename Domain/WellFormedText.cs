using System.Text;

namespace PolicyTraining.Domain;

/// <summary>Text made of characters only, so that it can be normalized, hashed, stored and printed.</summary>
public static class WellFormedText
{
    private const int FirstOfTheArabicBlock = 0xFDD0;
    private const int LastOfTheArabicBlock = 0xFDEF;
    private const int LastTwoOfAPlane = 0xFFFE;

    extension(string text)
    {
        /// <summary>
        /// With U+FFFD, by which Unicode says "unreadable", in the place of halves of characters and of code points that are none.
        /// Unicode normalization throws on some of them.
        /// </summary>
        public string WellFormed() => text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => IsCharacter(rune) ? rune : Rune.ReplacementChar));

        /// <summary>In Unicode NFC, whatever the text holds.</summary>
        public string Composed() => text.WellFormed().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether the code point stands for a character, now or in a Unicode to come.</summary>
    internal static bool IsCharacter(Rune rune) =>
        (rune.Value & LastTwoOfAPlane) != LastTwoOfAPlane && rune.Value is < FirstOfTheArabicBlock or > LastOfTheArabicBlock;
}
