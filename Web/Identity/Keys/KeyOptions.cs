using PolicyTraining.Web.Data.Providers;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity.Keys;

/// <summary>
/// The section <c>DataProtection</c>: where the keys of sessions and links lie, and the certificate without which they cannot
/// be read. Servers that share a database share both.
/// </summary>
public sealed class KeyOptions
{
    public const string Section = "DataProtection";

    /// <summary>A folder. Unless it is given, <c>keys</c> in the storage directory, or PostgreSQL itself where that is the database.</summary>
    public string Directory { get; set; } = "";

    /// <summary>A PFX with an RSA key, made for this and nothing else.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>Certificates that were replaced. What they protect is read for as long as they are named here.</summary>
    public IReadOnlyList<FormerCertificate> Former { get; set; } = [];

    /// <summary>The folder that holds the keys, absolute; null when the database does.</summary>
    internal string? FolderFor(StorageOptions storage, DatabaseOptions database, string contentRoot) =>
        Directory.Length > 0 ? Path.GetFullPath(Directory, contentRoot)
        : database.Kind == DatabaseKind.PostgreSql ? null
        : Path.Combine(storage.Directory, "keys");

    /// <summary>Every certificate named, with the key that names it.</summary>
    internal IEnumerable<KeyCertificate> Certificates =>
    [
        .. CertificatePath.Length == 0 ? [] : new[] { new KeyCertificate($"{Section}:CertificatePath", CertificatePath, CertificatePassword) },
        .. Former.Select((former, place) => new KeyCertificate($"{Section}:Former:{place}:Path", former.Path, former.Password)),
    ];

    public sealed class FormerCertificate
    {
        public string Path { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
