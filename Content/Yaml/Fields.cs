using System.Globalization;
using PolicyTraining.Content.Findings;

namespace PolicyTraining.Content.Yaml;

/// <summary>
/// The keys of one map, asked for by name. What is missing or of the wrong kind becomes a finding and reads as empty, so
/// that one pass over a file finds everything in it; a key nobody asked for is a finding as well.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly string _file;
    private readonly FindingList _findings;
    private readonly HashSet<string> _asked = [];

    private Fields(YamlMap map, string file, FindingList findings) => (_map, _file, _findings) = (map, file, findings);

    public int Line => _map.Line;

    /// <summary>Every key with its place, for maps whose keys are data: clause ids, sections.</summary>
    public IEnumerable<Placed<string>> Keys => _map.Entries.Select(entry => new Placed<string>(entry.Key, _file, entry.Line));

    /// <summary>Reads a map to the end; keys that <paramref name="read"/> did not ask for are reported.</summary>
    public static T? Read<T>(YamlNode node, string file, FindingList findings, Func<Fields, T?> read) where T : class
    {
        if (node is not YamlMap map)
        {
            findings.Error(file, node.Line, Codes.WrongValue, "This should have keys of its own.", "Write 'key: value' lines below it.");
            return null;
        }

        var fields = new Fields(map, file, findings);
        var result = read(fields);
        fields.RefuseOthers();
        return result;
    }

    public bool Has(string key)
    {
        _ = _asked.Add(key);
        return Find(key) is not null;
    }

    /// <summary>Text that must be there and say something.</summary>
    public Placed<string> Text(string key)
    {
        if (Required(key) is not { } value)
            return new("", _file, Line);

        var text = TextOf(value, $"'{key}'");
        if (value is YamlText && text.Value.Length == 0)
            _findings.Error(text, Codes.MissingKey, $"'{key}' is empty.", $"Write something after '{key}:'.");
        return text;
    }

    /// <summary>Text that may be left out.</summary>
    public Placed<string>? OptionalText(string key) => Has(key) ? TextOf(Find(key)!, $"'{key}'") : null;

    /// <summary>A whole number within bounds, both included.</summary>
    public int Number(string key, int least, int most)
    {
        var text = Text(key);
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        if (text.Value.Length > 0)
            _findings.Error(text, Codes.WrongValue, $"'{key}' is '{text.Value}'.", $"Write a whole number from {least} to {most}.");
        return least;
    }

    /// <summary><c>true</c> or <c>false</c>; left out, it is false.</summary>
    public bool Flag(string key)
    {
        if (OptionalText(key) is not { } text)
            return false;

        if (text.Value is not ("true" or "false"))
            _findings.Error(text, Codes.WrongValue, $"'{key}' is '{text.Value}'.", "Write true or false.");
        return text.Value == "true";
    }

    /// <summary>Text in paragraphs: a line break in it ends one, since YAML has folded the others already.</summary>
    public Placed<string> Paragraphs(string key) => InParagraphs(Text(key));

    /// <summary>Text in paragraphs that may be left out.</summary>
    public Placed<string>? OptionalParagraphs(string key) => OptionalText(key) is { } text ? InParagraphs(text) : null;

    /// <summary>One of a few words, each with what it means.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        var text = Text(key);
        if (words.TryGetValue(text.Value, out var meaning))
            return meaning;

        if (text.Value.Length > 0)
            _findings.Error(text, Codes.WrongValue, $"'{key}' is '{text.Value}'.", $"Write one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>A list of at least one text.</summary>
    public IReadOnlyList<Placed<string>> Texts(string key) => [.. Items(key).Select(item => TextOf(item, $"An entry of '{key}'"))];

    /// <summary>A list of at least one map, each read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> Maps<T>(string key, Func<Fields, T?> read) where T : class =>
        [.. Items(key).Select(item => Read(item, _file, _findings, read)).OfType<T>()];

    /// <summary>A map that must be there, read by <paramref name="read"/>.</summary>
    public T? Map<T>(string key, Func<Fields, T?> read) where T : class =>
        Required(key) is { } value ? Read(value, _file, _findings, read) : null;

    /// <summary>A list of at least one list of texts.</summary>
    public IReadOnlyList<IReadOnlyList<Placed<string>>> TextLists(string key) =>
        [.. Items(key).Select(item => Entries(item, $"An entry of '{key}'").Select(entry => TextOf(entry, $"An entry of '{key}'")).ToList())];

    /// <summary>Leaves the other keys unread and unjudged, where what they mean cannot be known.</summary>
    public T? Ignored<T>() where T : class
    {
        _asked.UnionWith(_map.Entries.Select(entry => entry.Key));
        return null;
    }

    public Placed<T> At<T>(T value) => new(value, _file, Line);

    private IReadOnlyList<YamlNode> Items(string key) => Required(key) is { } value ? Entries(value, $"'{key}'") : [];

    private IReadOnlyList<YamlNode> Entries(YamlNode node, string what)
    {
        if (node is YamlList { Items: [_, ..] items })
            return items;

        _findings.Error(_file, node.Line, Codes.WrongValue, $"{what} should be a list.", "Write its entries below it, each after a hyphen.");
        return [];
    }

    private YamlNode? Required(string key)
    {
        if (Has(key))
            return Find(key);

        _findings.Error(_file, Line, Codes.MissingKey, $"The key '{key}' is missing.", $"Add '{key}:' here.");
        return null;
    }

    private YamlNode? Find(string key) => _map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private Placed<string> TextOf(YamlNode node, string what)
    {
        if (node is YamlText text)
            return new(text.Text.Trim(), _file, text.Line);

        _findings.Error(
            _file,
            node.Line,
            Codes.WrongValue,
            $"{what} should be text.",
            "Write plain text, in quotation marks if it holds a colon.");
        return new("", _file, node.Line);
    }

    private static Placed<string> InParagraphs(Placed<string> text) => text with
    {
        Value = string.Join("\n\n", text.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    };

    private void RefuseOthers()
    {
        foreach (var key in Keys.Where(key => !_asked.Contains(key.Value)))
        {
            _findings.Error(
                key,
                Codes.UnknownKey,
                $"The key '{key.Value}' is not known here.",
                $"Use one of {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }
}
