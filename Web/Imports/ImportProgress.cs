using System.Collections.Concurrent;

namespace PolicyTraining.Web.Imports;

/// <summary>How far this server is with applying an import. It is no fact: the import is applied as a whole or not at all.</summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, (int Done, int All)> _imports = new();

    public void Note(Guid import, int done, int all) => _imports[import] = (done, all);

    public void Forget(Guid import) => _imports.TryRemove(import, out _);

    /// <summary>Null when another server is at it, or nobody yet.</summary>
    public (int Done, int All)? Of(Guid import) => _imports.TryGetValue(import, out var progress) ? progress : null;
}
