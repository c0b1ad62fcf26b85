using System.Collections;
using System.Reflection;
using PolicyTraining.Web.Data.Providers;

namespace PolicyTraining.Web.Data;

/// <summary>
/// Inserts very many new rows without tracking them, in whatever transaction is open. Rows that others refer to come first.
/// </summary>
/// <param name="db">Its connection stays open for as long as rows are added.</param>
internal sealed class BulkInserts(TrainingDb db)
{
    private readonly IBulkWriter _writer = db.Provider.BulkWriter(db);
    private readonly Dictionary<Type, Destination> _destinations = [];

    public long Rows { get; private set; }

    /// <summary>Into the row's table, and what it owns many of into theirs.</summary>
    public void Add(object row)
    {
        if (!_destinations.TryGetValue(row.GetType(), out var destination))
            _destinations[row.GetType()] = destination = DestinationOf(row.GetType());
        Add(destination.Table, row, owner: null);
        foreach (var (property, table) in destination.Parts)
        {
            foreach (var part in (IEnumerable)property.GetValue(row)!)
                Add(table, part, owner: row);
        }
    }

    /// <summary>When it ends, the transaction holds whatever was added.</summary>
    public Task FlushAsync(CancellationToken cancellation) => _writer.FlushAsync(cancellation);

    private void Add(BulkTable table, object row, object? owner)
    {
        _writer.Add(table, table.ValuesOf(row, owner));
        Rows++;
    }

    private Destination DestinationOf(Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} has no table.", nameof(type));
        return new(
            new(entity),
            [
                .. entity.GetNavigations()
                    .Where(navigation => navigation.IsCollection && navigation.TargetEntityType.IsOwned())
                    .Select(navigation => (navigation.PropertyInfo!, new BulkTable(navigation.TargetEntityType))),
            ]);
    }

    private sealed record Destination(BulkTable Table, IReadOnlyList<(PropertyInfo Property, BulkTable Table)> Parts);
}
