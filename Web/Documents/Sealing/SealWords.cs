using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>What the verifier found about an unchanged document, in plain words.</summary>
internal static class SealWords
{
    public static string Explain(SealReport report, X509Certificate2 certificate) =>
        string.Join(' ', new[] { Sealed(report, certificate), Stamped(report.Timestamp), Proof(report, certificate), Marked(report.Mark) }.OfType<string>());

    private static string Sealed(SealReport report, X509Certificate2 certificate) =>
        $"This is exactly the document sealed by {certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)} "
        + $"on {Written(report.SealedAt!.Value)}. Nothing has changed since.";

    private static string? Stamped(Timestamp? timestamp) => timestamp switch
    {
        null => null,
        { IsTrusted: true } => $"The time-stamp authority {timestamp.Authority} confirms that the seal existed on {Written(timestamp.At)}.",
        _ => $"It bears a time-stamp of {timestamp.Authority} for {Written(timestamp.At)}, an authority that is not among those trusted here.",
    };

    private static string? Proof(SealReport report, X509Certificate2 certificate) => report.Verdict == SealVerdict.Unproven
        ? $"But the certificate of the seal expired on {Written(certificate.NotAfter.ToUniversalTime())}, and no trusted time-stamp proves that "
            + "the seal was made before. Compare the SHA-256 of the file with the record’s."
        : null;

    private static string? Marked(FormMark mark) => mark switch
    {
        FormMark.Specimen => "It is a specimen, not a record.",
        FormMark.Development => "It is a development document, not a record.",
        _ => null,
    };

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("MMMM d, yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
