using Microsoft.EntityFrameworkCore.Metadata;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>Rows are held until they are asked for, and go over in a stream for each table, those first that others refer to.</summary>
internal sealed class HeldImports(TrainingDb db) : IBulkWriter
{
    private readonly Dictionary<BulkTable, List<object[]>> _held = [];

    public void Add(BulkTable table, object[] values)
    {
        if (!_held.TryGetValue(table, out var rows))
            _held[table] = rows = [];
        rows.Add(values);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        foreach (var (table, rows) in _held.OrderBy(held => DepthOf(held.Key.Table)))
        {
            await using var import = await db.BeginImportAsync(table.Table.Name, table.Names, cancellation);
            foreach (var row in rows)
                await import.WriteRowAsync(cancellation, row);
            await import.CompleteAsync(cancellation);
        }

        _held.Clear();
    }

    /// <summary>How many tables in a row it refers to. A row may refer to one of its own table, which is looked for at the end of the stream.</summary>
    private static int DepthOf(ITable table) => table.ForeignKeyConstraints
        .Where(key => key.PrincipalTable != table)
        .Select(key => 1 + DepthOf((ITable)key.PrincipalTable))
        .DefaultIfEmpty()
        .Max();
}
