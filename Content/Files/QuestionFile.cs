using PolicyTraining.Content.Files.Items;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;
using PolicyTraining.Domain.Items;

namespace PolicyTraining.Content.Files;

/// <summary>The items of one or more sections: those an assessment draws from, and those lessons practice with.</summary>
/// <param name="Misconceptions">Those the wrong answers of each file show.</param>
internal sealed record Questions(
    IReadOnlyList<ItemText> Assessment, IReadOnlyList<ItemText> Practice, IReadOnlyList<Placed<Misconception>> Misconceptions)
{
    public IEnumerable<ItemText> All => Assessment.Concat(Practice);
}

/// <summary>Reads <c>questions/*.yaml</c>: each file holds items of one section, and a section may have several files.</summary>
internal sealed class QuestionFile
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
        return new(
            [.. files.SelectMany(file => file.Assessment)],
            [.. files.SelectMany(file => file.Practice)],
            [.. files.SelectMany(file => file.Misconceptions)]);
    }

    private Questions ReadFile(Fields fields)
    {
        var section = fields.Text("section").Value;
        var misconceptions = fields.Has("misconceptions") ? fields.Maps("misconceptions", ReadMisconception) : [];
        return new(ReadItems("assessment", "QB"), ReadItems("practice", "PB"), misconceptions);

        IReadOnlyList<ItemText> ReadItems(string key, string prefix) =>
            fields.Has(key) ? fields.Maps(key, new ItemReader(section, prefix, _file, _findings).Read) : [];
    }

    private static Placed<Misconception> ReadMisconception(Fields fields) =>
        fields.At(new Misconception(fields.Text("id").Value, fields.Text("text").Value));
}
