using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>
/// An answer or a signature that was acknowledged must survive a power cut: SQLite writes ahead and waits for the disk
/// at every commit.
/// </summary>
internal sealed class DurableWrites : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";

    /// <summary>
    /// The handles that were told already. They outlive the connection that opened them, in the provider's pool, and most pages open one for
    /// each of their questions.
    /// </summary>
    private static readonly ConditionalWeakTable<object, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsTold(connection))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Told.TryAdd(HandleOf(connection), Pragmas);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsTold(connection))
            return;

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Told.TryAdd(HandleOf(connection), Pragmas);
    }

    private static SQLitePCL.sqlite3 HandleOf(DbConnection connection) => ((SqliteConnection)connection).Handle!;

    /// <summary>EF Core looks whether the database exists through a connection that may not change a restored backup to WAL.</summary>
    private static bool IsTold(DbConnection connection) =>
        Told.TryGetValue(HandleOf(connection), out _)
        || new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
