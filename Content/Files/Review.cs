using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>Which wording of its clauses something was last read against, by the first digits of each clause's hash.</summary>
/// <param name="Subject">The item or lesson that teaches the clauses.</param>
/// <param name="Clauses">Those it cites.</param>
/// <param name="Reviewed">Those it says it was read against.</param>
internal sealed record Review(
    Placed<string> Subject,
    IReadOnlyList<Placed<ClauseId>> Clauses,
    IReadOnlyList<Placed<string>> Reviewed,
    IReadOnlyDictionary<string, string> Hashes)
{
    public static Review Read(Fields fields, Placed<string> subject, IReadOnlyList<Placed<ClauseId>> clauses)
    {
        Dictionary<string, string> hashes = [];
        var reviewed = fields.Map("reviewed", map =>
        {
            foreach (var key in map.Keys)
                hashes[key.Value] = map.Text(key.Value).Value;
            return map.Keys.ToList();
        });
        return new(subject, clauses, reviewed ?? [], hashes);
    }
}
