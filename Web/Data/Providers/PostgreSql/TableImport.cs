using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>Rows that come as one stream.</summary>
internal static class TableImport
{
    extension(TrainingDb db)
    {
        /// <param name="columns">As SQL lists them.</param>
        public Task<NpgsqlBinaryImporter> BeginImportAsync(string table, string columns, CancellationToken cancellation) =>
            ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
                $"""COPY "{table}" ({columns}) FROM STDIN (FORMAT BINARY)""", cancellation);
    }
}
