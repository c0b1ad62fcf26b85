using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>Rows that come as one stream.</summary>
internal static class TableImport
{
    extension(TrainingDb db)
    {
        public Task<NpgsqlBinaryImporter> BeginImportAsync(string table, IEnumerable<string> columns, CancellationToken cancellation) =>
            ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
                $"""COPY "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)""", cancellation);
    }
}
