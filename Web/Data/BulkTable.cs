using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PolicyTraining.Web.Data;

/// <summary>One prepared insertion into the table of an entity, its columns and conversions as the model has them.</summary>
internal sealed class BulkTable
{
    private readonly DbCommand _command;
    private readonly List<Func<object, object?, object?>> _values = [];

    /// <param name="connection">Open.</param>
    public BulkTable(IEntityType entity, DbConnection connection)
    {
        _command = connection.CreateCommand();
        var columns = Columns(entity, row => row).ToList();
        foreach (var (column, property, value) in columns)
        {
            var mapping = property.GetRelationalTypeMapping();
            _command.Parameters.Add(mapping.CreateParameter(_command, $"@p{_values.Count}", value: null, nullable: true));
            var convert = mapping.Converter?.ConvertToProvider ?? (one => one);
            _values.Add((row, owner) => value(row, owner) is { } one ? convert(one) : DBNull.Value);
        }

        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", columns.Select((_, place) => $"@p{place}"));
        _command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES ({places})";
    }

    /// <param name="owner">What the row belongs to, where the model keeps no key of its own for it.</param>
    public void Insert(object row, object? owner, DbTransaction? transaction)
    {
        _command.Transaction = transaction;
        for (var place = 0; place < _values.Count; place++)
            _command.Parameters[place].Value = _values[place](row, owner);
        _command.ExecuteNonQuery();
    }

    /// <summary>The entity's own columns, and those of what it owns in the same table.</summary>
    private static IEnumerable<(string Name, IProperty Property, Func<object, object?, object?> Value)> Columns(
        IEntityType entity, Func<object, object?> path)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        foreach (var property in entity.GetProperties())
        {
            if (property.PropertyInfo is { } information)
                yield return (property.GetColumnName(table)!, property, (row, _) => path(row) is { } holder ? information.GetValue(holder) : null);
            else if (entity.FindOwnership() is { IsUnique: false, PrincipalKey.Properties: [{ PropertyInfo: { } key }] })
                yield return (property.GetColumnName(table)!, property, (_, owner) => key.GetValue(owner));
        }

        var owned = entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsCollection && !navigation.IsOnDependent);
        foreach (var navigation in owned)
        {
            foreach (var column in Columns(navigation.TargetEntityType, row => path(row) is { } holder ? navigation.PropertyInfo!.GetValue(holder) : null))
                yield return column;
        }
    }
}
