using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Providers.PostgreSql;

namespace PolicyTraining.Testing;

/// <summary>
/// Which database a test's program works on: a SQLite file in its storage, or, where <c>TEST_POSTGRES</c> names a server on
/// loopback, a database of that server that is called as the storage is.
/// </summary>
public static class TestDatabase
{
    public static string? Server { get; } = Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    public static bool IsPostgreSql => Server is not null;

    public static bool IsSqlite => !IsPostgreSql;

    /// <summary>What a program with this storage must be told, with colons, as the configuration has it.</summary>
    public static IReadOnlyDictionary<string, string?> SettingsOf(string storage) => IsSqlite
        ? new Dictionary<string, string?>()
        : new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Training"] = ConnectionTo(NameOf(storage)),
        };

    /// <summary>A small pool that soon lets go: hundreds of programs share the server.</summary>
    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server)
    {
        Database = database,
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 2,
        ConnectionPruningInterval = 1,
        IncludeErrorDetail = true,
    }.ToString();

    /// <summary>Remembers the database of this storage, to begin others with.</summary>
    public static Action<string> Keep(TrainingDb db, string storage)
    {
        if (db.Database.GetDbConnection() is not NpgsqlConnection connection)
        {
            var template = CopyOf(FileIn(storage));
            return other => File.WriteAllBytes(FileIn(other), template);
        }

        // Nobody may be connected to what is copied.
        NpgsqlConnection.ClearPool(connection);
        var kept = $"{NameOf(storage)}-kept";
        Copy(NameOf(storage), kept);
        return other => Copy(kept, NameOf(other));
    }

    /// <summary>Has these see what the program does with its database.</summary>
    public static void Intercept(this IServiceCollection services, params IInterceptor[] interceptors)
    {
        services.ConfigureDbContext<TrainingDb>(options => options.AddInterceptors(interceptors));
        services.ConfigureDbContext<PostgreSqlTrainingDb>(options => options.AddInterceptors(interceptors));
    }

    /// <summary>The one text that this asks for, of the PostgreSQL database of a storage.</summary>
    public static string TextOf(string storage, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo(NameOf(storage)));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (string)command.ExecuteScalar()!;
    }

    public static void Drop(string storage)
    {
        if (IsSqlite)
            SqliteConnection.ClearAllPools();
        else
            Execute($"DROP DATABASE IF EXISTS \"{NameOf(storage)}\" WITH (FORCE)");
    }

    private static string NameOf(string storage) => Path.GetFileName(storage.TrimEnd('/'));

    private static string FileIn(string storage) => Path.Combine(storage, "training.db");

    private static void Copy(string from, string to) => Execute($"CREATE DATABASE \"{to}\" TEMPLATE \"{from}\"");

    private static byte[] CopyOf(string file)
    {
        var copy = file + ".copy";
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        command.ExecuteNonQuery();
        return File.ReadAllBytes(copy);
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
