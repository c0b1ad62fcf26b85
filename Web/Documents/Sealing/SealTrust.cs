using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Whose seals count: the roots we pin, and whom their certificates must be for.</summary>
/// <param name="Subject">
/// The sealing certificate's subject, which a renewal keeps; null accepts every document-signing certificate under the roots.
/// </param>
public sealed record SealTrust(PinnedRoots Roots, string? Subject = null)
{
    /// <summary>Trust in the roots of a PEM file and, where it holds a sealing certificate too, in its subject alone.</summary>
    /// <exception cref="SealCertificateException">The file holds no root certificate, or one that cannot be read.</exception>
    public static SealTrust FromPem(string path)
    {
        var certificates = PinnedRoots.ReadPem(path);
        return new SealTrust(
            new PinnedRoots(certificates), certificates.FirstOrDefault(certificate => certificate.MaySealDocuments)?.SubjectName.Name);
    }

    /// <summary>Whether <paramref name="signer"/> led to a pinned root at <paramref name="moment"/> and may seal documents.</summary>
    /// <param name="issuers">The certificates between; a stranger has no business in a seal.</param>
    /// <remarks>Judged at the sealing, not today: a certification outlives the certificate that sealed it.</remarks>
    internal bool Accepts(X509Certificate2 signer, IReadOnlyCollection<X509Certificate2> issuers, DateTimeOffset moment) =>
        signer.MaySealDocuments
        && (Subject is null || signer.SubjectName.Name == Subject)
        && Roots.Reach(signer, issuers, moment)
        && issuers.All(issuer => Roots.Reach(issuer, issuers, moment));
}
