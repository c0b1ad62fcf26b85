namespace PolicyTraining.Content.Findings;

/// <summary>Whether a finding keeps an edition from being published.</summary>
public enum Severity
{
    /// <summary>Worth a look; the edition can be read and published as it is.</summary>
    Warning,

    /// <summary>The files make no edition until this is mended.</summary>
    Error,
}

/// <summary>Something an author should mend, said so that they can: where it is, what is wrong and how to put it right.</summary>
/// <param name="File">Path within the course's folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Code">One of <see cref="Codes"/>.</param>
public sealed record Finding(string File, int Line, string Code, string Message, string Fix, Severity Severity = Severity.Error)
{
    public override string ToString()
    {
        var code = Severity == Severity.Warning ? $"{Code} (warning)" : Code;
        return $"{File}:{Line} {code} {Message} → {Fix}";
    }
}
