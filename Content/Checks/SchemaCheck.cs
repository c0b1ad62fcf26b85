using System.Globalization;
using System.Text.Json.Nodes;
using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;

namespace PolicyTraining.Content.Checks;

/// <summary>
/// Every file fits its schema, so that an editor asks for what this program asks for. Runs last: what was found on a line
/// already, as unknown and missing keys are, is not said a second time.
/// </summary>
internal sealed class SchemaCheck
{
    private readonly Misfit _misfit;
    private readonly YamlNode _value;
    private readonly int _line;

    private SchemaCheck(YamlMap file, Misfit misfit)
    {
        (_misfit, _value, _line) = (misfit, file, file.Line);
        foreach (var step in misfit.Way)
        {
            var entry = _value is YamlList list
                ? new YamlEntry(step, _line, list.Items[int.Parse(step, CultureInfo.InvariantCulture)])
                : ((YamlMap)_value).Entries.First(entry => entry.Key == step);
            (_value, _line) = (entry.Value, misfit.IsAboutKey ? entry.Line : entry.Value.Line);
        }
    }

    public static void Run(IReadOnlyDictionary<string, YamlMap> files, FindingList findings)
    {
        foreach (var (path, file) in files)
        {
            foreach (var check in CourseSchema.For(path).MisfitsOf(file).Select(misfit => new SchemaCheck(file, misfit)))
                check.Report(path, findings);
        }
    }

    private void Report(string path, FindingList findings)
    {
        if (findings.HasAt(path, _line))
            return;

        var (message, fix) = _misfit.Keyword switch
        {
            "type" when MayBe("string") => ($"{What} is {Written}, which is not text without quotation marks.", "Put it in quotation marks."),
            "type" when MayBe("integer") || MayBe("boolean") => ($"{What} is text in quotation marks.", $"Write {Written} without them."),
            "pattern" => ($"{What} is '{Written}'.", _misfit.Rule["patternErrorMessage"]!.GetValue<string>()),
            "minLength" => ($"{What} is empty.", "Write something there, or take it out."),
            "minItems" => ($"{What} has too few entries.", $"Write {_misfit.Rule["minItems"]} at least, or take it out."),
            "minProperties" => ($"{What} has nothing in it.", "Write 'key: value' lines below it, or take it out."),
            "uniqueItems" => ($"{What} names something twice.", "Keep one of the two."),
            _ => ($"{What} does not belong here like this.", "Compare it with another file of this kind."),
        };
        findings.Error(path, _line, Codes.WrongValue, message, fix);
    }

    private string What => _misfit.Way switch
    {
        [] => "The file",
        [.., var list, var position] when int.TryParse(position, CultureInfo.InvariantCulture, out _) => $"An entry of '{list}'",
        [.., var key] => $"'{key}'",
    };

    private string Written => (_value as YamlText)?.Text ?? "";

    private bool MayBe(string type) => _misfit.Rule["type"] is JsonValue only && only.GetValue<string>() == type;
}
