using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Files;

/// <summary>What the folder <c>bulletin</c> holds: the agency's document, still without its receipt form's headings.</summary>
/// <param name="Clauses">Every clause with its place, in the order issued.</param>
internal sealed record BulletinText(
    Placed<string> Number,
    string Title,
    IReadOnlyList<Part> Parts,
    IReadOnlyList<Clause> Receipt,
    IReadOnlyList<Placed<Clause>> Clauses)
{
    // An id that stands there twice is a finding of its own; here the first counts.
    private readonly Dictionary<ClauseId, Clause> _byId =
        Clauses.DistinctBy(clause => clause.Value.Id).ToDictionary(clause => clause.Value.Id, clause => clause.Value);

    public Clause? Find(ClauseId id) => _byId.GetValueOrDefault(id);

    public bool HasSection(string id) => Clauses.Any(clause => clause.Value.Id.Section == id);
}

/// <summary>Reads <c>bulletin/bulletin.yaml</c> and the clause files it names.</summary>
internal sealed class BulletinFile
{
    private const string Path = "bulletin/bulletin.yaml";
    private const string ReceiptSection = "receipt";

    private readonly CourseFolder _folder;
    private readonly List<Placed<Clause>> _clauses = [];

    private BulletinFile(CourseFolder folder) => _folder = folder;

    public static BulletinText? Read(CourseFolder folder) => folder.Yaml(Path, new BulletinFile(folder).ReadBulletin);

    private BulletinText ReadBulletin(Fields fields)
    {
        var number = fields.Text("number");
        var title = fields.Text("title").Value;
        var parts = fields.Maps("parts", ReadPart);
        var receipt = ReadClauses(fields.Text("receipt"), ReceiptSection);
        _folder.Findings.RefuseRepeated(
            _clauses.Select(clause => new Placed<string>(clause.Value.Id.Value, clause.File, clause.Line)),
            "clause");

        return new(number, title, parts, receipt, _clauses);
    }

    private Part ReadPart(Fields fields) =>
        new(fields.Text("marker").Value, fields.Text("heading").Value, fields.Maps("sections", ReadSection));

    private Section ReadSection(Fields fields)
    {
        var id = fields.Text("id").Value;
        return new(id, fields.Text("marker").Value, fields.Text("heading").Value, ReadClauses(fields.Text("file"), id));
    }

    private IReadOnlyList<Clause> ReadClauses(Placed<string> file, string section)
    {
        if (file.Value.Length == 0 || _folder.Text(file with { Value = $"bulletin/{file.Value}" }) is not { } text)
            return [];

        var clauses = ClauseFile.Read($"bulletin/{file.Value}", text, section, _folder.Findings);
        _clauses.AddRange(clauses);
        return [.. clauses.Select(clause => clause.Value)];
    }
}
