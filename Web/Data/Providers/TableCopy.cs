using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;
using PolicyTraining.Web.Data.Providers.PostgreSql;

namespace PolicyTraining.Web.Data.Providers;

/// <summary>One table from SQLite to PostgreSQL.</summary>
internal sealed class TableCopy(TrainingDb source, PostgreSqlTrainingDb target, ITable table)
{
    private readonly IReadOnlyList<Column> _columns = [.. table.Columns.Select(column => new Column(column))];

    /// <returns>How many rows were sent.</returns>
    public async Task<long> RunAsync(CancellationToken cancellation)
    {
        var names = string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));
        await using var read = source.Database.GetDbConnection().CreateCommand();
        read.CommandText = $"SELECT {names} FROM \"{table.Name}\"";
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        await using var write = await target.BeginImportAsync(table.Name, names, cancellation);
        var sent = 0L;
        for (; await rows.ReadAsync(cancellation); sent++)
        {
            await write.StartRowAsync(cancellation);
            for (var place = 0; place < _columns.Count; place++)
            {
                if (await rows.IsDBNullAsync(place, cancellation))
                    await write.WriteNullAsync(cancellation);
                else
                    await _columns[place].WriteAsync(write, rows, place, cancellation);
            }
        }

        await write.CompleteAsync(cancellation);
        await write.DisposeAsync();
        await ContinueNumbersAsync(cancellation);
        return sent;
    }

    /// <summary>What PostgreSQL numbers by itself goes on after the highest number that came.</summary>
    private async Task ContinueNumbersAsync(CancellationToken cancellation)
    {
#pragma warning disable EF1002 // Names of the model's own.
        foreach (var column in _columns.Where(column => column.IsNumbered))
        {
            await target.Database.ExecuteSqlRawAsync(
                $"""SELECT setval(pg_get_serial_sequence('"{table.Name}"', '{column.Name}'), MAX("{column.Name}")) FROM "{table.Name}" """, cancellation);
        }
#pragma warning restore EF1002
    }

    /// <summary>A column as PostgreSQL has it. Lists are arrays there, and JSON in SQLite.</summary>
    private sealed class Column(IColumn column)
    {
        /// <summary>Whatever is kept as one document of JSON has no property of its own.</summary>
        private readonly Type? _type = column.PropertyMappings is [var mapping, ..] ? TypeOf(mapping) : null;

        public string Name => column.Name;

        public bool IsNumbered { get; } =
            column.PropertyMappings is [{ Property: { ValueGenerated: ValueGenerated.OnAdd, ClrType: var type } }, ..] && type == typeof(int);

        public Task WriteAsync(NpgsqlBinaryImporter to, DbDataReader row, int place, CancellationToken cancellation) => _type is null
            ? to.WriteAsync(row.GetString(place), NpgsqlDbType.Jsonb, cancellation)
            : to.WriteAsync(Read(row, place), cancellation);

        private object Read(DbDataReader row, int place) => _type switch
        {
            _ when _type == typeof(byte[]) => row.GetFieldValue<byte[]>(place),
            { IsArray: true } => JsonSerializer.Deserialize(row.GetString(place), _type!)!,
            _ when _type == typeof(Guid) => row.GetGuid(place),
            _ when _type == typeof(DateTime) => DateTime.SpecifyKind(row.GetDateTime(place), DateTimeKind.Utc),
            _ when _type == typeof(DateOnly) => row.GetFieldValue<DateOnly>(place),
            _ when _type == typeof(TimeOnly) => row.GetFieldValue<TimeOnly>(place),
            _ when _type == typeof(TimeSpan) => row.GetFieldValue<TimeSpan>(place),
            _ when _type == typeof(bool) => row.GetBoolean(place),
            _ when _type == typeof(int) => row.GetInt32(place),
            _ when _type == typeof(long) => row.GetInt64(place),
            _ when _type == typeof(double) => row.GetDouble(place),
            _ when _type == typeof(string) => row.GetString(place),
            _ => throw new NotSupportedException($"{column.Table.Name}.{Name} is of the type {_type}, which is not copied yet."),
        };

        /// <summary>What the driver is given: the type behind whatever the model makes of it.</summary>
        private static Type TypeOf(IColumnMappingBase mapping)
        {
            var stored = mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.TypeMapping.ClrType;
            return stored != typeof(byte[]) && stored != typeof(string) && mapping.TypeMapping.ElementTypeMapping is { } element
                ? (Nullable.GetUnderlyingType(element.ClrType) ?? element.ClrType).MakeArrayType()
                : Nullable.GetUnderlyingType(stored) ?? stored;
        }
    }
}
