namespace PolicyTraining.Content.Yaml;

/// <summary>A value of a YAML file with the line it begins on, from 1.</summary>
internal abstract record YamlNode(int Line);

/// <summary>Every scalar is text: whether it is a number or a date is for the reader of the key to say, never for YAML to guess.</summary>
/// <param name="IsPlain">Written without quotation marks, so that other programs do guess.</param>
internal sealed record YamlText(string Text, int Line, bool IsPlain = false) : YamlNode(Line);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlNode(Line);

internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
