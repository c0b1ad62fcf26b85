using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>Whose seals count: the roots we pin, and whom their certificates must be for. The machine's own roots never count.</summary>
/// <param name="Subject">
/// The sealing certificate's subject, which a renewal keeps; null accepts every document-signing certificate under the roots.
/// </param>
public sealed record SealTrust(IReadOnlyList<X509Certificate2> Roots, string? Subject = null)
{
    /// <summary>Trust in the roots of a PEM file.</summary>
    /// <exception cref="SealCertificateException">The file holds no certificate, or one that cannot be read.</exception>
    public static SealTrust FromPem(string path)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(path);
        }
        catch (CryptographicException cause)
        {
            throw new SealCertificateException($"'{path}' holds a PEM certificate that cannot be read.", cause);
        }

        return roots.Count > 0 ? new SealTrust([.. roots]) : throw new SealCertificateException($"'{path}' holds no PEM certificate.");
    }

    /// <summary>Whether <paramref name="signer"/> led to a pinned root at <paramref name="moment"/> and may seal documents.</summary>
    /// <param name="issuers">The certificates between; one that is no part of the chain has no business in a seal.</param>
    /// <remarks>
    /// Judged at the sealing, not today: a certification outlives the certificate that sealed it. Revocation is not asked,
    /// since nothing here may depend on a network.
    /// </remarks>
    internal bool Accepts(X509Certificate2 signer, IReadOnlyCollection<X509Certificate2> issuers, DateTimeOffset moment)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Roots.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(issuers.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = moment.UtcDateTime;
        return signer.MaySealDocuments
            && (Subject is null || signer.SubjectName.Name == Subject)
            && chain.Build(signer)
            && issuers.All(issuer => chain.ChainElements.Any(element => element.Certificate.IsSameAs(issuer)));
    }
}
