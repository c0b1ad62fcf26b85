namespace PolicyTraining.Web.Documents.Sealing;

/// <summary>The seal that the configuration names, or the development seal where it names none.</summary>
public sealed class ConfiguredSeal(SealOptions options, DevelopmentSeal development, string contentRoot)
{
    public bool IsNamed => !string.IsNullOrWhiteSpace(options.CertificatePath);

    /// <summary>Whose time-stamps count.</summary>
    /// <exception cref="SealCertificateException">The configured file cannot be used.</exception>
    public PinnedRoots TimestampRoots => string.IsNullOrWhiteSpace(options.TimestampRootsPath)
        ? PinnedRoots.None
        : new PinnedRoots(PinnedRoots.ReadPem(Path.GetFullPath(options.TimestampRootsPath, contentRoot)));

    /// <exception cref="SealCertificateException">The configured certificate cannot be used.</exception>
    public SealCertificate Open() => IsNamed
        ? SealCertificate.Open(Path.GetFullPath(options.CertificatePath!, contentRoot), options.CertificatePassword)
        : development.Open();
}
