using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The organisation's certificate with its private key, and the chain that leads from it to its root.</summary>
public sealed class SealCertificate : IDisposable
{
    /// <param name="leaf">The certificate that seals.</param>
    /// <param name="issuers">The certificates above it, root included.</param>
    /// <param name="key">
    /// Its key, of which nothing is asked but <see cref="RSA.SignHash(byte[], HashAlgorithmName, RSASignaturePadding)"/>: it may
    /// live in a hardware module.
    /// </param>
    /// <exception cref="SealCertificateException">The certificate is not for sealing documents, or the key is not its key.</exception>
    public SealCertificate(X509Certificate2 leaf, IReadOnlyList<X509Certificate2> issuers, RSA key)
    {
        (Leaf, Issuers, Key) = (leaf, issuers, key);
        Require(leaf.MaySealDocuments, $"Seal:CertificatePath names a certificate that is not meant for signing documents ({leaf.Subject}). "
            + "Ask for one with key usage digitalSignature and extended key usage documentSigning (1.3.6.1.5.5.7.3.36).");
        Require(IsPair(leaf, key), $"Seal:CertificatePath names a certificate whose private key belongs to another ({leaf.Subject}). "
            + "Export the PFX again, certificate and key together.");
    }

    public X509Certificate2 Leaf { get; }

    public IReadOnlyList<X509Certificate2> Issuers { get; }

    public RSA Key { get; }

    /// <summary>Whether this program made it, so that anyone could have: its documents are not records.</summary>
    public bool IsDevelopment => DevelopmentSeal.Made(Leaf);

    /// <summary>The mark that documents sealed with this certificate must bear.</summary>
    public FormMark Mark => IsDevelopment ? FormMark.Development : FormMark.None;

    /// <summary>Whose documents are authentic: those of this certificate and of its renewals by the same root.</summary>
    public SealTrust Trust => new(new PinnedRoots(Issuers), Leaf.SubjectName.Name);

    /// <summary>SHA-256 of each root in the chain, as tools print it: <c>3F:09:…</c>.</summary>
    public IReadOnlyList<string> RootFingerprints =>
        [.. Trust.Roots.Certificates.Select(root => string.Join(':', root.GetCertHash(HashAlgorithmName.SHA256).Select(octet => $"{octet:X2}")))];

    /// <summary>Leaf, issuers and root for everybody who wants to verify without us.</summary>
    public string ChainPem =>
        string.Concat(Issuers.OrderBy(issuer => issuer.IsSelfIssued).Prepend(Leaf).Select(certificate => certificate.ExportCertificatePem() + "\n"));

    /// <exception cref="SealCertificateException">
    /// There is no such file, the password does not open it, or what it holds is not for sealing documents.
    /// </exception>
    public static SealCertificate Open(string path, string? password)
    {
        var all = Load(path, password);
        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey);
        Require(leaf is not null, $"Seal:CertificatePath names '{path}', which holds no private key. "
            + "Export the PFX together with its key.");
        var key = leaf.GetRSAPrivateKey();
        Require(key is not null, $"Seal:CertificatePath names '{path}', whose key is not RSA. The seal needs an RSA key.");
        return new SealCertificate(leaf, [.. all.Where(certificate => certificate != leaf)], key);
    }

    /// <exception cref="SealCertificateException">
    /// At <paramref name="moment"/> the certificate is not yet or no longer valid, or its chain does not reach a root.
    /// </exception>
    public void RequireUsableAt(DateTimeOffset moment)
    {
        Require(Leaf.IsValidAt(moment), $"Seal:CertificatePath names a certificate that is valid only from {Leaf.NotBefore:yyyy-MM-dd} to "
            + $"{Leaf.NotAfter:yyyy-MM-dd} ({Leaf.Subject}). Give one that is valid now.");
        Require(Trust.Accepts(Leaf, Issuers, moment), $"Seal:CertificatePath names a certificate whose chain up to the root is missing or "
            + $"not valid ({Leaf.Subject}). Export the PFX with all certificates in the certification path and no others.");
    }

    public void Dispose()
    {
        Key.Dispose();
        Leaf.Dispose();
        foreach (var issuer in Issuers)
            issuer.Dispose();
    }

    /// <summary>Tried rather than compared: a key in hardware does not show itself.</summary>
    private static bool IsPair(X509Certificate2 leaf, RSA key)
    {
        var probe = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        using var known = leaf.GetRSAPublicKey();
        return known is not null && known.VerifyHash(
            probe, key.SignHash(probe, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static X509Certificate2Collection Load(string path, string? password)
    {
        Require(File.Exists(path), $"Seal:CertificatePath names '{path}', and there is no such file.");
        try
        {
            return X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        }
        catch (CryptographicException cause)
        {
            throw new SealCertificateException(
                $"Seal:CertificatePath names '{path}', which Seal:CertificatePassword does not open: "
                + "the password is wrong or the file is not a PFX.",
                cause);
        }
    }

    private static void Require([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
            throw new SealCertificateException(otherwise);
    }
}
