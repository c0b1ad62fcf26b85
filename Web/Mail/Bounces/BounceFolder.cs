namespace PolicyTraining.Web.Mail.Bounces;

/// <summary>
/// The folder into which the mail system puts what came back, one <c>.eml</c> file a message. What was looked at moves into a
/// folder beneath it; nothing is ever deleted.
/// </summary>
public sealed class BounceFolder(string directory)
{
    private const string Handled = "handled";
    private const string Unmatched = "unmatched";

    private Dictionary<string, (long Length, DateTime WrittenAt)> _seen = [];

    /// <summary>How many files wait for somebody to look at them, since no message of ours is theirs.</summary>
    public int UnmatchedCount => FilesIn(Path.Combine(directory, Unmatched)).Count();

    /// <summary>The files that have not changed since the last look, and so are fully written.</summary>
    public IReadOnlyList<string> Settled()
    {
        var now = FilesIn(directory).ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc));
        var before = _seen;
        _seen = now;
        return [.. now.Where(file => before.TryGetValue(file.Key, out var then) && then == file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }

    public void MoveToHandled(string path) => Move(path, Handled);

    public void MoveToUnmatched(string path) => Move(path, Unmatched);

    private void Move(string path, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(directory, folder)).FullName;
        var name = Path.GetFileName(path);
        if (File.Exists(Path.Combine(target, name)))
            name = $"{Path.GetFileNameWithoutExtension(name)}-{Guid.CreateVersion7():N}.eml";
        File.Move(path, Path.Combine(target, name));
    }

    private static IEnumerable<FileInfo> FilesIn(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*.eml") : [];
}
