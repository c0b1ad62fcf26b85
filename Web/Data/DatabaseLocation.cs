using Microsoft.Data.Sqlite;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Data;

/// <summary>Where the database is.</summary>
internal static class DatabaseLocation
{
    public const string ConnectionName = "Training";

    /// <summary>The configured connection, or else a file of its own in the storage folder.</summary>
    public static string ConnectionString(IConfiguration configuration, StorageOptions storage)
    {
        if (configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured)
            return configured;

        Directory.CreateDirectory(storage.Directory);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(storage.Directory, "training.db"), ForeignKeys = true }.ToString();
    }
}
