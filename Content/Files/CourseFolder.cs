using PolicyTraining.Content.Findings;
using PolicyTraining.Content.Yaml;

namespace PolicyTraining.Content.Files;

/// <summary>The files of one edition while they are read: knows which were asked for, and reports those that are not there.</summary>
internal sealed class CourseFolder(ContentFiles files, FindingList findings)
{
    private readonly HashSet<string> _asked = [];
    private readonly Dictionary<string, YamlMap> _maps = [];

    public FindingList Findings => findings;

    /// <summary>What each YAML file says that could be read, by path.</summary>
    public IReadOnlyDictionary<string, YamlMap> Maps => _maps;

    public IEnumerable<string> Unused => files.Paths.Where(path => !_asked.Contains(path));

    /// <summary>The files of a folder with this ending, in ordinal order.</summary>
    public IEnumerable<string> In(string folder, string ending) => files.Paths.Where(path =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    public bool Has(string path) => files.Find(path) is not null;

    /// <summary>The text of a file that every course has.</summary>
    public string? Text(string path) => Text(new Placed<string>(path, path, 1));

    /// <summary>The text of a file, or a finding where it was named.</summary>
    public string? Text(Placed<string> path)
    {
        _ = _asked.Add(path.Value);
        var text = files.Find(path.Value);
        if (text is null)
        {
            findings.Error(path, Codes.MissingFile, $"There is no file {path.Value}.", "Add it, or put its name right.");
        }
        else if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            findings.Error(
                path.Value,
                LineOf(text, '\uFFFD'),
                Codes.Malformed,
                "Some characters here are not UTF-8.",
                "Save the file as UTF-8.");
        }

        return text;
    }

    /// <summary>Reads a YAML file that every course has; null, with findings, when it holds no map.</summary>
    public T? Yaml<T>(string path, Func<Fields, T?> read) where T : class
    {
        if (Text(path) is not { } text || StrictYaml.Read(path, text, findings) is not { } map)
            return null;

        _maps[path] = map;
        return Fields.Read(map, path, findings, read);
    }

    private static int LineOf(string text, char character) => text.AsSpan(0, text.IndexOf(character)).Count('\n') + 1;
}
