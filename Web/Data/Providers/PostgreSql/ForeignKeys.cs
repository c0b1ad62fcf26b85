using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>
/// The foreign keys of a database, taken away while rows come in any order and laid again in the same transaction, which checks them.
/// </summary>
internal sealed class ForeignKeys(TrainingDb db, IReadOnlyList<ForeignKeys.Key> keys)
{
    internal sealed record Key(string Table, string Name, string Definition);

    public static async Task<ForeignKeys> DropAsync(TrainingDb db, CancellationToken cancellation)
    {
        var keys = await db.Database.SqlQuery<Key>($"""
            SELECT conrelid::regclass::text AS "Table", conname AS "Name", pg_get_constraintdef(oid) AS "Definition"
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """).ToListAsync(cancellation);
        await ExecuteAsync(db, keys.Select(key => $"ALTER TABLE {key.Table} DROP CONSTRAINT \"{key.Name}\";"), cancellation);
        return new(db, keys);
    }

    public Task LayAsync(CancellationToken cancellation) =>
        ExecuteAsync(db, keys.Select(key => $"ALTER TABLE {key.Table} ADD CONSTRAINT \"{key.Name}\" {key.Definition};"), cancellation);

    private static Task<int> ExecuteAsync(TrainingDb db, IEnumerable<string> statements, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(string.Concat(statements), cancellation);
}
