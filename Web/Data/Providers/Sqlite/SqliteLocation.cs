using Microsoft.Data.Sqlite;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>Where SQLite's file is.</summary>
internal static class SqliteLocation
{
    /// <summary>Seconds that a writer waits for another: applying a large roster is one transaction, and nobody's answer is lost to it.</summary>
    public const int LongestWait = 180;

    /// <summary>The configured connection, or else a file of its own in the storage folder.</summary>
    public static string ConnectionString(IConfiguration configuration, StorageOptions storage)
    {
        if (configuration.GetConnectionString(DatabaseOptions.Connection) is { Length: > 0 } configured)
            return configured;

        Directory.CreateDirectory(storage.Directory);
        return new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(storage.Directory, "training.db"),
            ForeignKeys = true,
            DefaultTimeout = LongestWait,
        }.ToString();
    }
}
