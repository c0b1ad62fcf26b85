using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>
/// A seal for development and specimens, made on first use and kept in the storage directory. Its name says that what
/// it seals is no record.
/// </summary>
public sealed class DevelopmentSeal(StorageOptions storage, TimeProvider clock)
{
    private const string Notice = "DEVELOPMENT – NOT A RECORD";
    private const int KeyBits = 3072;
    private const int Years = 10;

    private string PfxPath => Path.Combine(storage.Directory, "seal-development.pfx");

    public bool Exists => File.Exists(PfxPath);

    /// <summary>Whether a certificate was made by this class, here or elsewhere.</summary>
    public static bool Made(X509Certificate2 certificate) => certificate.Subject.Contains(Notice, StringComparison.Ordinal);

    /// <summary>The development certificate; makes it when there is none.</summary>
    public SealCertificate Open()
    {
        if (!Exists)
            Keep(Make());
        return SealCertificate.Open(PfxPath, null);
    }

    /// <summary>A PFX of leaf, its key, and root. The root's key is thrown away: no second leaf will ever be made with it.</summary>
    private byte[] Make()
    {
        var from = clock.GetUtcNow().AddDays(-1);
        var until = from.AddYears(Years);
        using var rootKey = RSA.Create(KeyBits);
        using var root = RootRequest(rootKey).CreateSelfSigned(from, until);
        using var leafKey = RSA.Create(KeyBits);
        using var bare = LeafRequest(leafKey).Create(root, from, until, RandomNumberGenerator.GetBytes(16));
        using var leaf = bare.CopyWithPrivateKey(leafKey);
        using var rootWithoutKey = X509CertificateLoader.LoadCertificate(root.RawData);
        return new X509Certificate2Collection { leaf, rootWithoutKey }.Export(X509ContentType.Pfx)!;
    }

    private static CertificateRequest RootRequest(RSA key)
    {
        var request = Request("Development Root", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        return request;
    }

    /// <summary>E-mail protection is there because some verifiers, pdfsig among them, know no purpose for the leaf without it.</summary>
    private static CertificateRequest LeafRequest(RSA key)
    {
        var request = Request("Development Seal", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [ObjectIds.DocumentSigning, ObjectIds.MicrosoftDocumentSigning, ObjectIds.EmailProtection], false));
        return request;
    }

    private static CertificateRequest Request(string name, RSA key)
    {
        var request = new CertificateRequest($"CN={name}, OU={Notice}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    /// <summary>Writes beside and renames, so that of two programs starting at once one's certificate is kept, whole.</summary>
    private void Keep(byte[] pfx)
    {
        Directory.CreateDirectory(storage.Directory);
        var draft = Path.Combine(storage.Directory, Path.GetRandomFileName());
        using (var file = new FileStream(draft, OwnerOnly()))
            file.Write(pfx);
        try
        {
            File.Move(draft, PfxPath, overwrite: false);
        }
        catch (IOException) when (Exists)
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
