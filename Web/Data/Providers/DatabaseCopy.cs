using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data.Providers.PostgreSql;

namespace PolicyTraining.Web.Data.Providers;

/// <summary>What was copied of a table.</summary>
public sealed record CopiedTable(string Name, long Rows);

/// <summary>
/// Moves what SQLite holds to an empty PostgreSQL, a table at a time and a row at a time, so that memory stays flat. One moment of
/// the source, one transaction of the target: everything arrives, or nothing does.
/// </summary>
internal sealed class DatabaseCopy(TrainingDb source, PostgreSqlTrainingDb target)
{
    /// <param name="isSound">Asked before anything is kept; throws when what arrived is not sound.</param>
    /// <exception cref="RuleBrokenException">The target is not empty, or something did not arrive.</exception>
    public async Task<IReadOnlyList<CopiedTable>> RunAsync(Func<CancellationToken, Task> isSound, CancellationToken cancellation)
    {
        var tables = target.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        await using var moment = await Snapshot.BeginAsync(source, cancellation);
        await using var transaction = await target.Database.BeginTransactionAsync(cancellation);
        var keys = await ForeignKeys.DropAsync(target, cancellation);
        var copied = new List<CopiedTable>();
        foreach (var table in tables)
        {
            Rule.Require(await CountAsync(target, table, cancellation) == 0, $"The database to copy to is not empty: {table.Name} has rows. Name a new one.");
            copied.Add(new(table.Name, await new TableCopy(source, target, table).RunAsync(cancellation)));
        }

        // Laid again, each key is checked against everything that has arrived.
        await keys.LayAsync(cancellation);
        foreach (var (name, rows) in copied)
        {
            var arrived = await CountAsync(target, tables.Single(table => table.Name == name), cancellation);
            Rule.Require(arrived == rows, $"{name}: {rows:N0} rows were sent and {arrived:N0} arrived. Nothing was kept.");
        }

        await isSound(cancellation);
        await transaction.CommitAsync(cancellation);
        // What a night would do: the planner knows the sizes of the tables, and counting need not look at rows.
        await target.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", cancellation);
        return copied;
    }

    private static Task<long> CountAsync(TrainingDb db, ITable table, CancellationToken cancellation)
    {
#pragma warning disable EF1002 // The table's name is the model's own.
        return db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\"").SingleAsync(cancellation);
#pragma warning restore EF1002
    }
}
