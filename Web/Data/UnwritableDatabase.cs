using Microsoft.Data.Sqlite;
using Npgsql;
using PolicyTraining.Web.Data.Providers.PostgreSql;
using PolicyTraining.Web.Data.Providers.Sqlite;

namespace PolicyTraining.Web.Data;

/// <summary>Tells a database that cannot be written to just now from one that refused what was to be written.</summary>
internal static class UnwritableDatabase
{
    public const string Waited = "Something else has been writing to the database for so long that we stopped waiting for our turn.";
    public const string Full = "The disk that holds the database is full.";

    extension(Exception fault)
    {
        /// <summary>Why nothing can be written now, fit to show to anybody; null when the fault is another.</summary>
        public string? WhyNotWritten => (fault, fault.InnerException) switch
        {
            (SqliteException sqlite, _) => sqlite.WhyItTakesNothing,
            (NpgsqlException postgres, _) => postgres.WhyItTakesNothing,
            (_, SqliteException sqlite) => sqlite.WhyItTakesNothing,
            (_, NpgsqlException postgres) => postgres.WhyItTakesNothing,
            _ => null,
        };
    }
}
