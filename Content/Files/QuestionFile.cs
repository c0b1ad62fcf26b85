using System.Text.RegularExpressions;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Content.Files;

/// <summary>An item as written, with the places of its parts.</summary>
internal sealed record ItemText(
    Item Item,
    Placed<string> Id,
    IReadOnlyList<Placed<Option>> Options,
    Placed<string> Explanation,
    Review Review)
{
    public IReadOnlyList<Placed<ClauseId>> Clauses => Review.Clauses;
}

/// <summary>The items of one or more sections: those an assessment draws from, and those lessons practise with.</summary>
internal sealed record Questions(IReadOnlyList<ItemText> Assessment, IReadOnlyList<ItemText> Practice)
{
    public IEnumerable<ItemText> All => Assessment.Concat(Practice);
}

/// <summary>Reads <c>questions/*.yaml</c>, one file a section.</summary>
internal sealed partial class QuestionFile
{
    private readonly string _file;
    private readonly FindingList _findings;

    private QuestionFile(string file, FindingList findings) => (_file, _findings) = (file, findings);

    public static Questions ReadAll(CourseFolder folder)
    {
        var files = folder.In("questions", ".yaml")
            .Select(path => folder.Yaml(path, new QuestionFile(path, folder.Findings).ReadFile))
            .OfType<Questions>()
            .ToList();
        return new([.. files.SelectMany(file => file.Assessment)], [.. files.SelectMany(file => file.Practice)]);
    }

    private Questions ReadFile(Fields fields)
    {
        var section = fields.Text("section").Value;
        return new(ReadItems("assessment", "QB"), ReadItems("practice", "PB"));

        IReadOnlyList<ItemText> ReadItems(string key, string prefix) =>
            fields.Has(key) ? fields.Maps(key, item => ReadItem(item, section, prefix)) : [];
    }

    private ItemText ReadItem(Fields fields, string section, string prefix)
    {
        var id = fields.Text("id");
        RequireForm(id, prefix);
        var revision = fields.Number("revision", 1, 999);
        var critical = fields.Flag("critical");
        var clauses = ReadClauses(fields, section);
        var stem = ReadParagraphs(fields.Text("stem"));
        var options = fields.Maps("options", ReadOption);
        _findings.RefuseRepeated(options.Select(option => new Placed<string>(option.Value.Id, option.File, option.Line)), "option");
        var explanation = fields.Text("explanation");

        var item = new Item(
            id.Value,
            revision,
            [.. clauses.Select(clause => clause.Value)],
            critical,
            stem,
            [.. options.Select(option => option.Value)],
            explanation.Value);
        return new(item, id, options, explanation, Review.Read(fields, id, clauses));
    }

    private List<Placed<ClauseId>> ReadClauses(Fields fields, string section)
    {
        var clauses = fields.Texts("clauses").Select(_findings.ClauseId).OfType<Placed<ClauseId>>().ToList();
        if (clauses is [var first, ..] && first.Value.Section != section)
        {
            _findings.Error(
                first,
                Codes.WrongValue,
                $"{first.Value} is not of section {section}.",
                "Name the clause that decides the item first, and keep the item in its section's file.");
        }

        return clauses;
    }

    private Placed<Option> ReadOption(Fields fields)
    {
        var id = fields.Text("id").Value;
        var text = fields.Text("text").Value;
        var key = fields.Flag("key");
        var feedback = fields.OptionalText("feedback")?.Value ?? "";
        return fields.At(new Option(id, text, key, feedback));
    }

    /// <summary>A line break in the text ends a paragraph; YAML has folded the others already.</summary>
    private static string ReadParagraphs(Placed<string> text) =>
        string.Join("\n\n", text.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void RequireForm(Placed<string> id, string prefix)
    {
        if (id.Value.Length > 0 && !(ItemId().IsMatch(id.Value) && id.Value.StartsWith(prefix, StringComparison.Ordinal)))
        {
            _findings.Error(
                id,
                Codes.WrongValue,
                $"'{id.Value}' is not an id for this list in {_file}.",
                $"Write it as {prefix}-II.B.4-01.");
        }
    }

    [GeneratedRegex("^[QP]B-[A-Za-z0-9.-]+-[0-9]{2}$")]
    private static partial Regex ItemId();
}
