using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyTraining.Web.Data;

/// <summary>The table of an entity as it is filled: its columns, and what of a row goes into each, converted as the model has it.</summary>
internal sealed class BulkTable(IEntityType entity)
{
    private readonly IReadOnlyList<Column> _columns = [.. ColumnsOf(entity, row => row)];

    public ITable Table { get; } = entity.GetTableMappings().Single().Table;

    /// <summary>As SQL lists them.</summary>
    public string Names => string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));

    public IEnumerable<RelationalTypeMapping> Types => _columns.Select(column => column.Type);

    /// <param name="owner">What the row belongs to, where the model keeps no key of its own for it.</param>
    public object[] ValuesOf(object row, object? owner)
    {
        var values = new object[_columns.Count];
        for (var place = 0; place < values.Length; place++)
            values[place] = _columns[place].ValueOf(row, owner);
        return values;
    }

    /// <summary>The entity's own columns, and those of what it owns in the same table.</summary>
    private static IEnumerable<Column> ColumnsOf(IEntityType entity, Func<object, object?> path)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        foreach (var property in entity.GetProperties())
        {
            if (property.PropertyInfo is { } information)
                yield return new(property, table, (row, _) => path(row) is { } holder ? information.GetValue(holder) : null);
            else if (entity.FindOwnership() is { IsUnique: false, PrincipalKey.Properties: [{ PropertyInfo: { } key }] })
                yield return new(property, table, (_, owner) => key.GetValue(owner));
        }

        var owned = entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsCollection && !navigation.IsOnDependent);
        foreach (var navigation in owned)
        {
            foreach (var column in ColumnsOf(navigation.TargetEntityType, row => path(row) is { } holder ? navigation.PropertyInfo!.GetValue(holder) : null))
                yield return column;
        }
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table, Func<object, object?, object?> read)
    {
        private readonly Func<object?, object?> _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider ?? (one => one);

        public string Name { get; } = property.GetColumnName(table)!;

        public RelationalTypeMapping Type { get; } = property.GetRelationalTypeMapping();

        public object ValueOf(object row, object? owner) => read(row, owner) is { } one ? _convert(one)! : DBNull.Value;
    }
}
