using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data;

internal static class DataSetup
{
    public static void AddData(this IHostApplicationBuilder builder)
    {
        builder.Services.AddDbContext<TrainingDb>((services, options) => options
            .UseSqlite(DatabaseLocation.ConnectionString(
                services.GetRequiredService<IConfiguration>(),
                services.GetRequiredService<IOptions<StorageOptions>>().Value))
            .AddInterceptors(
                new DurableWrites(),
                services.GetRequiredService<WriteFaults>(),
                new NothingSavedWhileLooking(services.GetRequiredService<IHttpContextAccessor>())));
        builder.Services.AddSingleton<WriteFaults>();
        builder.Services.AddScoped<Supervision>();
        builder.Services.AddSingleton<ContentState>();
        builder.Services.AddSingleton<EditionLibrary>();
        builder.Services.AddScoped<EditionPublisher>();
    }
}
