using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>
/// Has SQLite itself refuse to change or delete what the ledger holds. Laid after every migration, since one that rebuilds a
/// table loses the table's triggers.
/// </summary>
internal static class SqliteLedgerGuard
{
    private static string Sql { get; } = string.Concat(
        from table in LedgerTables.All
        from act in new[] { "UPDATE", "DELETE" }
        select $"""
            CREATE TRIGGER IF NOT EXISTS "{table}_refuses_{act}" BEFORE {act} ON "{table}"
            BEGIN SELECT RAISE(ABORT, '{table} is append-only: {act} is refused.'); END;

            """);

    public static Task LayAsync(TrainingDb db, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(Sql, cancellation);
}
