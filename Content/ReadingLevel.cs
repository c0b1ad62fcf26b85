using System.Text.RegularExpressions;

namespace PolicyTraining.Content;

/// <summary>
/// How many years of schooling a text takes to read, by the formula of Flesch and Kincaid (1975): long sentences and long
/// words cost. It counts syllables by groups of vowels, which is right for most English words and near enough on average.
/// </summary>
public static partial class ReadingLevel
{
    /// <returns>The grade; null for a text without a word.</returns>
    public static double? Of(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToList();
        if (words.Count == 0)
            return null;

        var sentences = Math.Max(1, SentenceEnd().Count(text));
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    private static int Syllables(string word)
    {
        // A final e is silent but after an l: rule, table.
        var spoken = SilentEnd().Replace(word, "");
        return Math.Max(1, Vowels().Count(spoken));
    }

    [GeneratedRegex("[A-Za-z]+(?:['’][A-Za-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:]+(?=\s|$|[”""*)_])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?<![aeiouyl])es?$|(?<![dt])ed$|(?<=[aeiou]l)e$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();
}
