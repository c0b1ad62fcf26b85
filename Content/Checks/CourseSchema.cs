using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Pointer;
using Json.Schema;
using PolicyTraining.Content.Yaml;

namespace PolicyTraining.Content.Checks;

/// <summary>What one kind of file may hold: the JSON Schema in <c>Schemas</c> that editors complete from, read once and kept.</summary>
internal sealed class CourseSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private static readonly Lazy<Dictionary<string, CourseSchema>> ByName = new(() => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Schemas"))
        .ToDictionary(path => Path.GetFileName(path).Split('.')[0], path => new CourseSchema(File.ReadAllText(path))));

    private readonly JsonSchema _schema;
    private readonly JsonNode _text;

    private CourseSchema(string text) => (_schema, _text) = (JsonSchema.FromText(text), JsonNode.Parse(text)!);

    /// <summary>The schema of a file of the course, by the file's path.</summary>
    public static CourseSchema For(string path) => ByName.Value[path.Split('/') switch
    {
        ["questions", ..] => "questions",
        ["scenarios", ..] => "scenario",
        _ => Path.GetFileNameWithoutExtension(path),
    }];

    /// <summary>Everything in a file that does not fit.</summary>
    public IEnumerable<Misfit> MisfitsOf(YamlMap map) =>
        from result in _schema.Evaluate(JsonSerializer.SerializeToElement(YamlJson.Of(map)), Options).Details ?? []
        from keyword in result.Errors?.Keys ?? Enumerable.Empty<string>()
        let rule = Segments(result.EvaluationPath)
        // A condition that does not hold is no fault.
        where !rule.Contains("if")
        select new Misfit(Segments(result.InstanceLocation), keyword, RuleAt(rule), IsAboutKey: rule.Contains("propertyNames") || keyword == "");

    /// <summary>Follows the way an evaluation took through the schema.</summary>
    private JsonNode RuleAt(string[] way)
    {
        var rule = _text;
        foreach (var step in way)
        {
            rule = step switch
            {
                "$ref" => _text["definitions"]![rule["$ref"]!.GetValue<string>().Split('/')[^1]]!,
                _ when rule is JsonArray list => list[int.Parse(step, CultureInfo.InvariantCulture)]!,
                _ => rule[step]!,
            };
        }

        return rule;
    }

    private static string[] Segments(JsonPointer pointer) =>
        [.. pointer.ToString().Split('/').Skip(1).Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
}

/// <summary>Something in a file that its schema has no room for.</summary>
/// <param name="Way">The keys and positions that lead to it.</param>
/// <param name="Keyword">What it offends of the rule; empty where nothing may stand at all.</param>
/// <param name="Rule">The part of the schema with that keyword.</param>
/// <param name="IsAboutKey">Whether the key is at fault rather than what stands under it.</param>
internal sealed record Misfit(string[] Way, string Keyword, JsonNode Rule, bool IsAboutKey);
