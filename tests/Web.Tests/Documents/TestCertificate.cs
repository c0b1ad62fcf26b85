using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>Certificates such as an agency's authority would issue, good and bad.</summary>
internal static class TestCertificate
{
    public const string DocumentSigning = "1.3.6.1.5.5.7.3.36";
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // Keys take long to make, and no test asks that two authorities differ in them.
    private static readonly RSA RootKey = RSA.Create(2048);
    private static readonly RSA LeafKey = RSA.Create(2048);

    /// <summary>A PFX of leaf, key and root, valid for two years from the start of 2026 unless told otherwise.</summary>
    public static byte[] Pfx(
        string password, string use = DocumentSigning, int year = 2026, bool withKey = true, bool withRoot = true)
    {
        var from = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var until = from.AddYears(2);
        var rootRequest = new CertificateRequest("CN=Agency Root", RootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = rootRequest.CreateSelfSigned(from, until);

        var request = new CertificateRequest("CN=Agency Seal", LeafKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        using var leaf = request.Create(root, from, until, [1, 2, 3]);
        using var leafWithKey = leaf.CopyWithPrivateKey(LeafKey);
        using var rootOnly = X509CertificateLoader.LoadCertificate(root.RawData);
        var all = new X509Certificate2Collection(withKey ? leafWithKey : leaf);
        if (withRoot)
            all.Add(rootOnly);
        return all.Export(X509ContentType.Pfx, password)!;
    }
}
