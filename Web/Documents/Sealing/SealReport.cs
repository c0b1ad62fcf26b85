namespace PolicyTraining.Web.Documents.Sealing;

public enum SealVerdict
{
    /// <summary>Sealed by a certificate we trust, and not a byte has changed since.</summary>
    Authentic,

    /// <summary>
    /// Not a byte has changed since it was sealed by a certificate we trust; but that has expired since, and no time-stamp proves
    /// that the seal was made before. Whoever has the record can compare.
    /// </summary>
    Unproven,

    /// <summary>Bears a seal that no longer fits the file.</summary>
    Altered,

    /// <summary>Bears a sound seal that is not ours.</summary>
    NotIssuedHere,

    /// <summary>Not a PDF, or one without a seal.</summary>
    NoSeal,
}

/// <summary>What the verifier found about a file.</summary>
/// <param name="Explanation">The verdict in plain words, fit to show to anyone.</param>
/// <param name="FileHash">SHA-256 of the whole file, 64 lower-case hexadecimal digits.</param>
/// <param name="Signer">The subject of the certificate that sealed it, where it could be read.</param>
/// <param name="SealedAt">When the seal says it was made, UTC; sealed with the document, but no third party vouches for it.</param>
/// <param name="Timestamp">What a time-stamp authority says about the seal; null where the seal bears no time-stamp.</param>
/// <param name="Mark">Whether an authentic document is a specimen or a development document rather than a record.</param>
public sealed record SealReport(
    SealVerdict Verdict,
    string Explanation,
    string FileHash,
    string? Signer = null,
    DateTimeOffset? SealedAt = null,
    Timestamp? Timestamp = null,
    FormMark Mark = FormMark.None)
{
    public bool IsAuthentic => Verdict == SealVerdict.Authentic;

    /// <summary>Whether it is exactly what was sealed here, even if the seal alone no longer proves when.</summary>
    public bool IsUnchanged => Verdict is SealVerdict.Authentic or SealVerdict.Unproven;
}
