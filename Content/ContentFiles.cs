using System.Text.Json;
using PolicyTraining.Content.Outlines;
using PolicyTraining.Domain;

namespace PolicyTraining.Content;

/// <summary>
/// The files of one course, in memory: read from a folder or from a stored snapshot, they make the same edition.
/// Only YAML and Markdown count, and not the review made from them; line ends are line feeds, whatever an editor saved.
/// </summary>
public sealed class ContentFiles
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <param name="texts">Text by path within the course's folder, with forward slashes.</param>
    public ContentFiles(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (path, text) in texts)
            _texts[path] = text.ReplaceLineEndings("\n");

        var lines = _texts.Select(file => $"{file.Key}\n{Fingerprint.Of(file.Value)}\n");
        Hash = Fingerprint.Of(string.Concat(lines));
    }

    /// <summary>Fingerprint of every path with its file's fingerprint: files with the same hash make the same edition.</summary>
    public string Hash { get; }

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Paths => _texts.Keys;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentFiles FromFolder(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".md" && Path.GetFileName(path) != ReviewDocument.FileName)
            .Select(path => KeyValuePair.Create(
                Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
                File.ReadAllText(path))));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a snapshot.</exception>
    public static ContentFiles FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)
            ?? throw new JsonException("A snapshot is an object of texts by path."));

    /// <summary>The snapshot to store: an object of texts by path.</summary>
    public string ToJson() => JsonSerializer.Serialize(_texts);

    public string? Find(string path) => _texts.GetValueOrDefault(path);

    /// <summary>These files with one text in place of another, or added.</summary>
    public ContentFiles With(string path, string text) => new(_texts.Where(file => file.Key != path).Append(new(path, text)));
}
