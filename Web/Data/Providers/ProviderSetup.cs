using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data.Providers.PostgreSql;
using PolicyTraining.Web.Data.Providers.Sqlite;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data.Providers;

/// <summary>The database that the configuration names, as the one <see cref="TrainingDb"/> that everybody asks for.</summary>
internal static class ProviderSetup
{
    public static void AddDatabase(this IHostApplicationBuilder builder)
    {
        builder.AddCheckedOptions<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        // Before the contexts: they leave alone what is there already.
        builder.Services.AddScoped<TrainingDb>(services => services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Kind == DatabaseKind.PostgreSql
            ? services.GetRequiredService<PostgreSqlTrainingDb>()
            : ActivatorUtilities.CreateInstance<TrainingDb>(services));
        // Their options are made once: making them for every request would take a quarter of what a small page takes.
        builder.Services.AddDbContext<TrainingDb>(
            (services, options) => options
                .UseSqlite(SqliteLocation.ConnectionString(
                    services.GetRequiredService<IConfiguration>(),
                    services.GetRequiredService<IOptions<StorageOptions>>().Value))
                .AddInterceptors(new DurableWrites(), new KeptOpen())
                .AddInterceptors(Interceptors(services)),
            optionsLifetime: ServiceLifetime.Singleton);
        builder.Services.AddDbContext<PostgreSqlTrainingDb>(
            (services, options) => options
                .UseNpgsql(
                    PostgreSqlAddress.Of(services.GetRequiredService<IConfiguration>()),
                    // What went wrong comes as it is: who lost a race, or found no server, is told so by us.
                    server => server.CommandTimeout(SqliteLocation.LongestWait).ExecutionStrategy(parts => new NonRetryingExecutionStrategy(parts)))
                .AddInterceptors(Interceptors(services)),
            optionsLifetime: ServiceLifetime.Singleton);
        builder.Services.AddSingleton<WriteFaults>();
    }

    private static IInterceptor[] Interceptors(IServiceProvider services) =>
    [
        services.GetRequiredService<WriteFaults>(),
        new NothingSavedWhileLooking(services.GetRequiredService<IHttpContextAccessor>()),
    ];
}
