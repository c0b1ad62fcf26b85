using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PolicyTraining.Web.Data.Providers.PostgreSql;
using PolicyTraining.Web.Data.Providers.Sqlite;

namespace PolicyTraining.Web.Data;

/// <summary>Tells a save that lost against another tab or server from one that failed.</summary>
internal static class LostRace
{
    extension(Exception fault)
    {
        /// <summary>Somebody else wrote the same row a moment before.</summary>
        public bool IsLostRace => fault.OfDatabase switch
        {
            SqliteException refusal => refusal.MeansLostRace,
            NpgsqlException refusal => refusal.MeansLostRace,
            _ => fault is DbUpdateConcurrencyException,
        };

        /// <summary>It was a row of this table that somebody else was first to write.</summary>
        public bool IsLostRaceFor(string table) => fault.IsLostRace && fault.OfDatabase switch
        {
            SqliteException refusal => refusal.IsAbout(table),
            PostgresException refusal => refusal.TableName == table,
            _ => false,
        };

        private Exception? OfDatabase => fault is DbUpdateException ? fault.InnerException : fault;
    }
}
