using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Identity;

/// <summary>Keeps the keys of cookies and links in the storage folder, so that a restart signs nobody out.</summary>
internal sealed class KeysInStorage(IOptions<StorageOptions> storage, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        var folder = Path.Combine(storage.Value.Directory, "keys");
        options.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(folder), loggers);
    }
}
