using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyTraining.Content.Yaml;

/// <summary>A YAML file as an editor takes it, in which what stands without quotation marks may be a number, true or nothing.</summary>
internal static partial class YamlJson
{
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlText { IsPlain: true } text => Guess(text.Text),
        YamlText text => JsonValue.Create(text.Text),
        _ => null,
    };

    private static JsonValue? Guess(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Number().IsMatch(text) => JsonValue.Create(Finite(double.Parse(text, CultureInfo.InvariantCulture))),
        _ => JsonValue.Create(text),
    };

    /// <summary>Digits of a hash can look like a number that is too large for JSON.</summary>
    private static double Finite(double number) => double.IsFinite(number) ? number : double.MaxValue;

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
