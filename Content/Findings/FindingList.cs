using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Content.Findings;

/// <summary>A value with the place it was written at, so that whatever is found out later can name that place.</summary>
internal sealed record Placed<T>(T Value, string File, int Line);

/// <summary>Collects what is found while the files of one edition are read.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>Whether something was found on a line already.</summary>
    public bool HasAt(string file, int line) => _findings.Exists(finding => finding.File == file && finding.Line == line);

    public bool HasErrors => _findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Errors and warnings in the order an author meets them.</summary>
    public IReadOnlyList<Finding> InOrder =>
        [.. _findings.Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];

    public void Error(string file, int line, string code, string message, string fix) =>
        _findings.Add(new(file, line, code, message, fix));

    public void Warning(string file, int line, string code, string message, string fix) =>
        _findings.Add(new(file, line, code, message, fix, Severity.Warning));

    public void Error<T>(Placed<T> at, string code, string message, string fix) => Error(at.File, at.Line, code, message, fix);

    public void Warning<T>(Placed<T> at, string code, string message, string fix) => Warning(at.File, at.Line, code, message, fix);

    /// <summary>Reads a clause id, or reports that it is none.</summary>
    public Placed<ClauseId>? ClauseId(Placed<string> text)
    {
        if (Domain.Bulletins.ClauseId.TryParse(text.Value, out var id))
            return new(id, text.File, text.Line);

        Error(text, Codes.WrongValue, $"'{text.Value}' is not a clause id.", "Write it as II.B.7, II.B.9/pause or receipt/return.");
        return null;
    }

    /// <summary>Reads clause ids, and reports those that are none.</summary>
    public IReadOnlyList<Placed<ClauseId>> ClauseIds(IEnumerable<Placed<string>> texts) => [.. texts.Select(ClauseId).OfType<Placed<ClauseId>>()];

    /// <summary>Reports every id after the first of its kind.</summary>
    public void RefuseRepeated(IEnumerable<Placed<string>> ids, string kind)
    {
        Dictionary<string, Placed<string>> first = [];
        foreach (var id in ids.Where(id => id.Value.Length > 0 && !first.TryAdd(id.Value, id)))
        {
            var earlier = first[id.Value];
            Error(
                id,
                Codes.DuplicateId,
                $"The {kind} id '{id.Value}' is taken at {earlier.File}:{earlier.Line}.",
                "Give one of the two an id that was never used.");
        }
    }
}
