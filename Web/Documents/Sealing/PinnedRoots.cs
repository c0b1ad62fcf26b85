using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The roots that count, because they were named to us. The machine's own never do.</summary>
public sealed class PinnedRoots(IEnumerable<X509Certificate2> certificates)
{
    public static PinnedRoots None { get; } = new([]);

    public IReadOnlyList<X509Certificate2> Certificates { get; } = [.. certificates.Where(certificate => certificate.IsSelfIssued)];

    /// <summary>Every certificate of a PEM file.</summary>
    /// <exception cref="SealCertificateException">There is no such file, or it holds no root certificate, or one that cannot be read.</exception>
    public static X509Certificate2Collection ReadPem(string path)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(path);
        }
        catch (CryptographicException cause)
        {
            throw new SealCertificateException($"'{path}' holds a PEM certificate that cannot be read.", cause);
        }
        catch (IOException cause)
        {
            throw new SealCertificateException($"'{path}' cannot be read: {cause.Message}", cause);
        }

        return certificates.Any(certificate => certificate.IsSelfIssued)
            ? certificates
            : throw new SealCertificateException($"'{path}' holds no PEM certificate of a root.");
    }

    /// <summary>Whether <paramref name="leaf"/> led to one of these roots at <paramref name="moment"/>.</summary>
    /// <param name="issuers">Certificates that may stand between.</param>
    /// <remarks>Revocation is not asked, since nothing here may depend on a network.</remarks>
    internal bool Reach(X509Certificate2 leaf, IReadOnlyCollection<X509Certificate2> issuers, DateTimeOffset moment)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Certificates.ToArray());
        chain.ChainPolicy.ExtraStore.AddRange(issuers.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = moment.UtcDateTime;
        return chain.Build(leaf);
    }
}
