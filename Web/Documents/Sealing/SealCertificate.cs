using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The organisation's certificate with its private key, and the chain that leads from it to its root.</summary>
public sealed class SealCertificate : IDisposable
{
    private readonly X509Certificate2Collection _all;

    private SealCertificate(X509Certificate2Collection all, X509Certificate2 leaf) => (_all, Leaf) = (all, leaf);

    /// <summary>The certificate that seals.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>The certificates above the leaf, root included.</summary>
    public IReadOnlyCollection<X509Certificate2> Issuers => [.. _all.Where(certificate => certificate != Leaf)];

    /// <summary>Whether this program made it, so that anyone could have: its documents are not records.</summary>
    public bool IsDevelopment => DevelopmentSeal.Made(Leaf);

    /// <summary>The mark that documents sealed with this certificate must bear.</summary>
    public FormMark Mark => IsDevelopment ? FormMark.Development : FormMark.None;

    /// <summary>Whose documents are authentic: those of this certificate and of its renewals by the same root.</summary>
    public SealTrust Trust => new([.. _all.Where(certificate => certificate.IsSelfIssued)], Leaf.SubjectName.Name);

    /// <exception cref="SealCertificateException">
    /// There is no such file, the password does not open it, or what it holds is not for sealing documents.
    /// </exception>
    public static SealCertificate Open(string path, string? password)
    {
        var all = Load(path, password);
        var leaf = all.FirstOrDefault(certificate => certificate.HasPrivateKey);
        Require(leaf is not null, $"Seal:CertificatePath names '{path}', which holds no private key. "
            + "Export the PFX together with its key.");
        using var key = leaf.GetRSAPrivateKey();
        Require(key is not null, $"Seal:CertificatePath names '{path}', whose key is not RSA. The seal needs an RSA key.");
        Require(leaf.MaySealDocuments, $"Seal:CertificatePath names '{path}', a certificate that is not meant for signing documents. "
            + "Ask for one with key usage digitalSignature and extended key usage documentSigning (1.3.6.1.5.5.7.3.36).");
        return new SealCertificate(all, leaf);
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
        foreach (var certificate in _all)
            certificate.Dispose();
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
