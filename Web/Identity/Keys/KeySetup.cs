using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Providers;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity.Keys;

internal static class KeySetup
{
    /// <summary>The keys of sessions and links: kept, so that a restart signs nobody out, and readable with a certificate only.</summary>
    public static void AddKeys(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<KeyOptions, KeyOptionsValidator>(KeyOptions.Section);
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeptKeys>();
        builder.Services.AddDataProtection()
            .SetApplicationName("PolicyTraining")
            .UnprotectKeysWithAnyCertificate([.. Usable(builder)]);
    }

    /// <summary>Those that cannot be opened are left for the validator to name.</summary>
    private static IEnumerable<X509Certificate2> Usable(IHostApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new KeyOptions();
        foreach (var named in options.Certificates)
        {
            if (named.TryOpen(builder.Environment.ContentRootPath, out var certificate, out _))
                yield return certificate;
        }
    }
}

/// <summary>Where new keys are written, and with which certificate.</summary>
internal sealed class KeptKeys(
    IOptions<KeyOptions> keys, IOptions<DatabaseOptions> database, IOptions<StorageOptions> storage, IHostEnvironment environment,
    IServiceProvider services, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = keys.Value.FolderFor(storage.Value, database.Value, environment.ContentRootPath) is { } folder
            ? new FileSystemXmlRepository(Directory.CreateDirectory(folder), loggers)
            : new EntityFrameworkCoreXmlRepository<TrainingDb>(services, loggers);
        if (keys.Value.CertificatePath.Length > 0
            && keys.Value.Certificates.First().TryOpen(environment.ContentRootPath, out var certificate, out _))
        {
            options.XmlEncryptor = new CertificateXmlEncryptor(certificate, loggers);
        }
    }
}
