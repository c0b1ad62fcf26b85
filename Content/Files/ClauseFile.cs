using System.Text.RegularExpressions;
using PolicyTraining.Content.Findings;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>
/// Reads <c>bulletin/*.md</c>: the agency's words and nothing else. Each clause stands under a heading such as
/// <c>## II.B.7 {duty=defines setting=numbered marker=7.}</c>, one paragraph after another with an empty line between them.
/// </summary>
internal sealed partial class ClauseFile
{
    private static readonly Dictionary<string, Duty> Duties = new()
    {
        ["defines"] = Duty.Defines,
        ["may"] = Duty.May,
        ["should"] = Duty.Should,
        ["must"] = Duty.Must,
        ["must-not"] = Duty.MustNot,
    };

    private static readonly Dictionary<string, ClauseSetting> Settings = new()
    {
        ["paragraph"] = ClauseSetting.Paragraph,
        ["numbered"] = ClauseSetting.Numbered,
        ["bullet"] = ClauseSetting.Bullet,
        ["list"] = ClauseSetting.List,
    };

    private readonly string _file;
    private readonly string _section;
    private readonly FindingList _findings;

    private ClauseFile(string file, string section, FindingList findings) => (_file, _section, _findings) = (file, section, findings);

    /// <param name="section">The section whose clauses the file holds: every id in it begins with this.</param>
    public static IReadOnlyList<Placed<Clause>> Read(string file, string text, string section, FindingList findings) =>
        new ClauseFile(file, section, findings).ReadClauses(text.Split('\n'));

    private List<Placed<Clause>> ReadClauses(string[] lines)
    {
        List<int> headings = [.. Enumerable.Range(0, lines.Length).Where(index => lines[index].StartsWith('#')), lines.Length];
        RefuseWordsBefore(headings[0], lines);

        var clauses = headings.Zip(headings.Skip(1), (start, end) => ReadClause(start + 1, lines[start], lines[(start + 1)..end]));
        return [.. clauses.OfType<Placed<Clause>>()];
    }

    private void RefuseWordsBefore(int heading, string[] lines)
    {
        var stray = Array.FindIndex(lines, 0, heading, line => line.Trim().Length > 0);
        if (stray >= 0)
        {
            _findings.Error(
                _file,
                stray + 1,
                Codes.Heading,
                "These words belong to no clause.",
                "Begin with a heading such as '## II.B.1 {duty=must setting=numbered marker=1.}'.");
        }
    }

    private Placed<Clause>? ReadClause(int line, string heading, string[] body)
    {
        var match = Heading().Match(heading);
        if (!match.Success)
        {
            _findings.Error(
                _file,
                line,
                Codes.Heading,
                "This heading does not begin a clause.",
                "Write '## II.B.1 {duty=must setting=numbered marker=1.}'.");
            return null;
        }

        var paragraphs = Paragraphs.Of(body);
        if (paragraphs.Count == 0)
        {
            _findings.Error(
                _file,
                line,
                Codes.MissingKey,
                $"{match.Groups["id"].Value} has no words.",
                "Copy the clause from the bulletin below this heading.");
        }

        if (_findings.ClauseId(new(match.Groups["id"].Value, _file, line)) is not { } id)
            return null;
        if (id.Value.Section != _section)
        {
            _findings.Error(
                id,
                Codes.WrongValue,
                $"{id.Value} is not of section {_section}.",
                "Move it to its section's file, or put its id right.");
        }

        var attributes = ReadAttributes(match.Groups["attributes"].Value, line);
        var setting = Choose(attributes, "setting", Settings, line);
        var marker = attributes.GetValueOrDefault("marker", "");
        if (setting is ClauseSetting.Numbered or ClauseSetting.Bullet && marker.Length == 0)
            _findings.Error(id, Codes.MissingKey, $"{id.Value} has no marker.", "Add the number or bullet as printed, such as marker=7.");
        return new(new Clause(id.Value, Choose(attributes, "duty", Duties, line), setting, marker, paragraphs), _file, line);
    }

    private Dictionary<string, string> ReadAttributes(string text, int line)
    {
        Dictionary<string, string> attributes = [];
        foreach (var attribute in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = attribute.Split('=', 2);
            if (parts is not ["duty" or "setting" or "marker", [_, ..]])
                _findings.Error(_file, line, Codes.UnknownKey, $"'{attribute}' is not known here.", "Use duty=, setting= and marker=.");
            else if (!attributes.TryAdd(parts[0], parts[1]))
                _findings.Error(_file, line, Codes.DuplicateKey, $"'{parts[0]}' stands here twice.", "Keep one of them.");
        }

        return attributes;
    }

    private T Choose<T>(Dictionary<string, string> attributes, string name, Dictionary<string, T> choices, int line) where T : struct
    {
        if (attributes.TryGetValue(name, out var written) && choices.TryGetValue(written, out var choice))
            return choice;

        var (code, message) = written is null
            ? (Codes.MissingKey, $"'{name}' is missing.")
            : (Codes.WrongValue, $"'{written}' is no {name}.");
        _findings.Error(_file, line, code, message, $"Write {name}= and one of {string.Join(", ", choices.Keys)}.");
        return default;
    }

    [GeneratedRegex(@"^## (?<id>\S+) \{(?<attributes>[^{}]+)\}\s*$")]
    private static partial Regex Heading();
}
