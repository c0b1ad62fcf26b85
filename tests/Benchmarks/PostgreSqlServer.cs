using Npgsql;

namespace PolicyTraining.Benchmarks;

/// <summary>
/// The server that <c>BENCHMARK_POSTGRES</c> names, as <c>Host=127.0.0.1;Username=benchmarks;Database=postgres</c>: benchmarks then run
/// on databases of that server, one for each storage and called as it is. Without it they run on SQLite.
/// </summary>
internal static class PostgreSqlServer
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("BENCHMARK_POSTGRES") is { Length: > 0 } given ? given : null;

    public static bool IsUsed => Address is not null;

    /// <summary>What a program with this storage must be told, as environment variables.</summary>
    public static IReadOnlyDictionary<string, string> SettingsOf(string storage) => IsUsed
        ? new Dictionary<string, string>
        {
            ["Database__Provider"] = "PostgreSql",
            ["ConnectionStrings__Training"] = ConnectionOf(storage),
        }
        : new Dictionary<string, string>();

    public static string ConnectionOf(string storage) => new NpgsqlConnectionStringBuilder(Address) { Database = NameOf(storage) }.ToString();

    /// <summary>An empty database, whatever was there before.</summary>
    public static void Create(string storage) =>
        Execute($"DROP DATABASE IF EXISTS \"{NameOf(storage)}\" WITH (FORCE)", $"CREATE DATABASE \"{NameOf(storage)}\"");

    /// <summary>A copy that is dropped when the benchmarks end.</summary>
    public static void Copy(string from, string to)
    {
        Execute($"CREATE DATABASE \"{NameOf(to)}\" TEMPLATE \"{NameOf(from)}\"");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Execute($"DROP DATABASE IF EXISTS \"{NameOf(to)}\" WITH (FORCE)");
    }

    private static string NameOf(string storage) => Path.GetFileName(storage);

    private static void Execute(params string[] statements)
    {
        using var connection = new NpgsqlConnection(Address);
        connection.Open();
        foreach (var sql in statements)
        {
            using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            command.ExecuteNonQuery();
        }
    }
}
