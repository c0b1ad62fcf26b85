using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Hosting;

/// <summary>A folder with the certificates Production asks for, and the smallest set of settings with which it starts.</summary>
internal sealed class ProductionStorage : IDisposable
{
    public const string Password = "open-sesame-31";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-training-");

    public ProductionStorage()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllBytes(SealPath, TestCertificate.Pfx(Password, year: TimeProvider.System.GetUtcNow().Year));
        File.WriteAllBytes(KeysPath, SelfMade("CN=PolicyTraining keys"));
        File.WriteAllBytes(TlsPath, SelfMade("CN=training.agency.gov"));
    }

    public string Data => Path.Combine(_folder.FullName, "data");

    public string SealPath => Path.Combine(_folder.FullName, "seal.pfx");

    public string KeysPath => Path.Combine(_folder.FullName, "keys.pfx");

    public string TlsPath => Path.Combine(_folder.FullName, "tls.pfx");

    /// <summary>With colons, as the configuration has them.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Agency:PublicUrl"] = "https://training.agency.gov",
        ["Agency:ReturnAddress"] = "wing-shr@agency.gov",
        ["DataProtection:CertificatePath"] = KeysPath,
        ["DataProtection:CertificatePassword"] = Password,
        ["Mail:From"] = "training@agency.gov",
        ["Mail:Smtp:Host"] = "localhost",
        ["Mail:Transport"] = "Smtp",
        ["Seal:CertificatePassword"] = Password,
        ["Seal:CertificatePath"] = SealPath,
        ["Storage:Directory"] = Data,
    };

    /// <summary>As <see cref="Settings"/>, for a process.</summary>
    public IEnumerable<(string Key, string Value)> Environment =>
        Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)).Append(("ASPNETCORE_ENVIRONMENT", "Production"));

    /// <summary>A PFX of one certificate and its key.</summary>
    public static byte[] SelfMade(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        return certificate.Export(X509ContentType.Pfx, Password);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
