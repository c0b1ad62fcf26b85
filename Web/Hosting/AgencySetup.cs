using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace PolicyTraining.Web.Hosting;

internal static class AgencySetup
{
    /// <summary>What every capability rests on: the clock, the agency and the folder for files. Asked for twice, added once.</summary>
    public static void AddAgency(this IHostApplicationBuilder builder)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(IValidateOptions<AgencyOptions>)))
            return;

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddCheckedOptions<AgencyOptions, AgencyOptionsValidator>(AgencyOptions.Section);
        builder.AddCheckedOptions<StorageOptions>(StorageOptions.Section);
        builder.Services.PostConfigure<StorageOptions>(storage =>
            storage.Directory = Path.GetFullPath(storage.Directory, builder.Environment.ContentRootPath));
    }
}
