using System.Collections.Frozen;
using System.Text;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Identity.Passwords;

/// <summary>Tells passwords that are tried first: those of known breaches, also with a year behind or written twice.</summary>
public static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    public static bool Contain(string password)
    {
        var folded = Fold(password);
        var core = folded.Trim([.. "0123456789"]);
        return Known.Value.Contains(folded) || Known.Value.Contains(core) || Known.Value.Contains(UnitOf(folded)) || Known.Value.Contains(UnitOf(core));
    }

    /// <summary>Whether it is nothing but these words, with digits and signs at most.</summary>
    public static bool IsMadeOf(string password, IEnumerable<string> words)
    {
        var letters = string.Concat(Fold(password).Where(char.IsLetter));
        var left = words.SelectMany(Words).OrderByDescending(word => word.Length)
            .Aggregate(letters, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return letters.Length > 0 && left.Length == 0;
    }

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(character => char.IsLetter(character) ? character : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2);

    /// <summary>In lower case, letters and digits alone.</summary>
    private static string Fold(string password) =>
        string.Concat(password.WellFormed().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));

    /// <summary>What is repeated, when it is nothing but that: <c>monkey</c> of <c>monkeymonkey</c>.</summary>
    private static string UnitOf(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text == string.Concat(Enumerable.Repeat(text[..length], text.Length / length)))
                return text[..length];
        }

        return text;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
