using PolicyTraining.Content.Tests.Mistakes;
using YamlDotNet.RepresentationModel;

namespace PolicyTraining.Content.Tests.Schemas;

/// <summary>Editors and the reader ask for the same.</summary>
public class SchemaTests
{
    /// <summary>Maps whose keys are the author's own.</summary>
    private static readonly string[] Named = ["draw", "groups", "nodes", "reviewed", "waived"];

    /// <summary>A course that is quickly read.</summary>
    private static readonly ContentFiles Small =
        ContentFiles.FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "edition-1.json")));

    public static TheoryData<string> Files => [.. Shipped.Files.Paths.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_names_its_schema_and_fits_it(string path)
    {
        Editor.Accepts(path, Shipped.Files.Find(path)!).ShouldBeTrue();
    }

    [Fact]
    public void A_structural_defect_is_refused_by_the_schema_as_well()
    {
        var structural = DefectTests.Defects
            .Where(defect => defect.Code is "FM2" or "FM4" or "FM6" && defect.File.EndsWith(".yaml", StringComparison.Ordinal))
            .ToList();

        structural.ShouldNotBeEmpty();
        structural.ShouldAllBe(defect => !Editor.Accepts(Alike(defect.File), defect.Files.Find(defect.File)!));
    }

    [Theory]
    [InlineData("course.yaml")]
    [InlineData("bulletin/bulletin.yaml")]
    [InlineData("glossary.yaml")]
    [InlineData("certification/receipt.yaml")]
    [InlineData("reference/contacts.yaml")]
    [InlineData("reference/deadlines.yaml")]
    [InlineData("scenarios/event-photo.yaml")]
    [InlineData("questions/kinds.yaml")]
    public void Reader_and_schema_need_and_know_the_same_keys(string path)
    {
        var text = path == "questions/kinds.yaml" ? SampleQuestions.OfEveryKind : Shipped.Files.Find(path)!;
        var edits = EditsOf(text).Distinct().ToList();

        Reads(path, text).ShouldBeTrue();
        edits.Count.ShouldBeGreaterThan(5);
        edits.Where(edit => Reads(path, edit) != Editor.Accepts(Alike(path), edit)).ShouldBeEmpty();
    }

    /// <summary>A text with each of its keys left out in turn, and with a key too many in each of its maps.</summary>
    private static IEnumerable<string> EditsOf(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var map in MapsIn(stream.Documents[0].RootNode))
        {
            foreach (var key in map.Children.Keys.ToList())
            {
                var value = map.Children[key];
                map.Children.Remove(key);
                // A part without feedback is for a check of its own to judge, with the words the part deserves.
                if (((YamlScalarNode)key).Value != "feedback")
                    yield return Written(stream);
                map.Children.Add(key, value);
            }

            map.Children.Add("surplus", "1");
            yield return Written(stream);
            map.Children.Remove("surplus");
        }
    }

    private static IEnumerable<YamlMappingNode> MapsIn(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(MapsIn),
        YamlMappingNode map => map.Children
            .Where(child => !Named.Contains(((YamlScalarNode)child.Key).Value))
            .SelectMany(child => MapsIn(child.Value))
            .Concat(map.Children.Where(child => child.Value is YamlMappingNode && Named.Contains(((YamlScalarNode)child.Key).Value))
                .SelectMany(child => ((YamlMappingNode)child.Value).Children.Values.SelectMany(MapsIn)))
            .Append(map),
        _ => [],
    };

    private static string Written(YamlStream stream)
    {
        var writer = new StringWriter();
        stream.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static bool Reads(string path, string text) =>
        EditionReader.ReadPublished(Small.With(path, text)).Findings.All(finding => finding.File != path);

    /// <summary>A shipped file of the same kind.</summary>
    private static string Alike(string path) => path.Split('/')[0] switch
    {
        "questions" => "questions/I.A.yaml",
        "scenarios" => "scenarios/event-photo.yaml",
        _ => path,
    };
}
