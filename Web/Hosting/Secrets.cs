namespace PolicyTraining.Web.Hosting;

/// <summary>Settings that are best kept out of environments and command lines.</summary>
internal static class Secrets
{
    public const string DirectoryKey = "Secrets:Directory";

    private const string Default = "/run/secrets";

    /// <summary>
    /// Reads a folder with one file for each setting, named after its key with two underscores for each colon
    /// (<c>Seal__CertificatePassword</c>). It is where containers find theirs; a folder that is not there says nothing.
    /// </summary>
    public static void AddSecretFiles(this WebApplicationBuilder builder) => builder.Configuration.AddKeyPerFile(
        Path.GetFullPath(builder.Configuration[DirectoryKey] ?? Default, builder.Environment.ContentRootPath), optional: true);
}
