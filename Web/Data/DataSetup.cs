using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Data.Providers;

namespace PolicyTraining.Web.Data;

internal static class DataSetup
{
    public static void AddData(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase();
        builder.Services.AddScoped<Supervision>();
        builder.Services.AddSingleton<ContentState>();
        builder.Services.AddSingleton<EditionLibrary>();
        builder.Services.AddScoped<EditionPublisher>();
    }
}
