using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyTraining.Web.Data;

/// <summary>
/// Inserts very many new rows without tracking them: a prepared command for each table, in whatever transaction is open. Rows
/// that others refer to come first.
/// </summary>
/// <param name="db">Its connection stays open for as long as rows are added.</param>
internal sealed class BulkInserts(TrainingDb db)
{
    private readonly Dictionary<Type, Action<object>> _inserts = [];

    public long Rows { get; private set; }

    public void Add(object row)
    {
        if (!_inserts.TryGetValue(row.GetType(), out var insert))
            _inserts[row.GetType()] = insert = InsertOf(row.GetType());
        insert(row);
    }

    /// <summary>Into the row's table, and what it owns many of into theirs.</summary>
    private Action<object> InsertOf(Type type)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} has no table.", nameof(type));
        var connection = db.Database.GetDbConnection();
        var table = new BulkTable(entity, connection);
        var parts = entity.GetNavigations()
            .Where(navigation => navigation.IsCollection && navigation.TargetEntityType.IsOwned())
            .Select(navigation => (navigation.PropertyInfo, Table: new BulkTable(navigation.TargetEntityType, connection)))
            .ToList();
        return row =>
        {
            var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            table.Insert(row, owner: null, transaction);
            Rows++;
            foreach (var (property, partTable) in parts)
            {
                foreach (var part in (IEnumerable)property!.GetValue(row)!)
                {
                    partTable.Insert(part, owner: row, transaction);
                    Rows++;
                }
            }
        };
    }
}
