namespace PolicyTraining.Domain.Certifications;

/// <summary>The certification as PDF, frozen under the organisation's seal.</summary>
public sealed class SealedDocument
{
    private SealedDocument() { } // EF Core

    /// <param name="pdf">The sealed bytes as they are stored, mailed and downloaded.</param>
    /// <param name="stampedAt">When a time-stamp authority says that the seal existed; null without a time-stamp.</param>
    public SealedDocument(Guid certificationId, byte[] pdf, DateTimeOffset sealedAt, DateTimeOffset? stampedAt = null)
    {
        CertificationId = certificationId;
        Pdf = pdf;
        Sha256 = Fingerprint.Of(pdf);
        SealedAt = sealedAt;
        StampedAt = stampedAt;
    }

    public Guid CertificationId { get; private init; }

    public byte[] Pdf { get; private init; } = [];

    /// <summary>SHA-256 of <see cref="Pdf"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; private init; } = "";

    public DateTimeOffset SealedAt { get; private init; }

    /// <summary>By the clock of the time-stamp authority, never by ours.</summary>
    public DateTimeOffset? StampedAt { get; private init; }

    public SealLevel Level => StampedAt.LevelOfSeal;

    /// <summary>Whether the stored bytes are still the ones that were sealed.</summary>
    public bool IsIntact => Fingerprint.Of(Pdf) == Sha256;
}
