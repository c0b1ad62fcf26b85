using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>A word that a clause of the bulletin defines.</summary>
/// <param name="Clause">The clause that holds the definition; it is not written a second time.</param>
/// <param name="Words">The term and its other forms, as they occur in a text.</param>
internal sealed record TermText(Placed<string> Id, Placed<ClauseId> Clause, IReadOnlyList<Placed<string>> Words);

/// <summary>Reads <c>glossary.yaml</c>, which a course may do without.</summary>
internal static class GlossaryFile
{
    private const string Path = "glossary.yaml";

    public static IReadOnlyList<TermText> Read(CourseFolder folder)
    {
        if (!folder.Has(Path))
            return [];

        var terms = folder.Yaml(Path, fields => fields.Maps("terms", term => ReadTerm(term, folder.Findings))) ?? [];
        folder.Findings.RefuseRepeated(terms.Select(term => term.Id), "term");
        return terms;
    }

    private static TermText? ReadTerm(Fields fields, FindingList findings)
    {
        var (id, term, clause) = (fields.Text("id"), fields.Text("term"), findings.ClauseId(fields.Text("clause")));
        var aliases = fields.Has("aliases") ? fields.Texts("aliases") : [];
        return clause is null ? null : new(id, clause, [term, .. aliases]);
    }
}
