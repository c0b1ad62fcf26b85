using PolicyTraining.Content.Files;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Checks;

/// <summary>A word leads to one definition.</summary>
internal static class GlossaryCheck
{
    public static void Run(IReadOnlyList<TermText> glossary, FindingList findings)
    {
        Dictionary<string, Placed<string>> first = new(StringComparer.OrdinalIgnoreCase);
        foreach (var word in glossary.SelectMany(term => term.Words).Where(word => word.Value.Length > 0 && !first.TryAdd(word.Value, word)))
        {
            findings.Error(
                word,
                Codes.TermTwice,
                $"'{word.Value}' stands in the glossary already, at {first[word.Value].File}:{first[word.Value].Line}.",
                "Keep one of the two.");
        }
    }
}
