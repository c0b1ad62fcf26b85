using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>A prepared command for each table: each row costs a call, not a round trip.</summary>
internal sealed class PreparedInsertions(TrainingDb db) : IBulkWriter
{
    private readonly Dictionary<BulkTable, DbCommand> _commands = [];

    public void Add(BulkTable table, object[] values)
    {
        if (!_commands.TryGetValue(table, out var command))
            _commands[table] = command = Prepare(table);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
        command.ExecuteNonQuery();
    }

    public Task FlushAsync(CancellationToken cancellation) => Task.CompletedTask;

    private DbCommand Prepare(BulkTable table)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var type in table.Types)
            command.Parameters.Add(type.CreateParameter(command, $"@p{command.Parameters.Count}", value: null, nullable: true));
        var places = Enumerable.Range(0, command.Parameters.Count).Select(place => $"@p{place}");
        command.CommandText = $"""INSERT INTO "{table.Table.Name}" ({table.Names}) VALUES ({string.Join(", ", places)})""";
        return command;
    }
}
