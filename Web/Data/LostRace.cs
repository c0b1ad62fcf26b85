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
        public bool IsLostRace => (fault is DbUpdateException ? fault.InnerException : fault) switch
        {
            SqliteException refusal => refusal.MeansLostRace,
            NpgsqlException refusal => refusal.MeansLostRace,
            _ => fault is DbUpdateConcurrencyException,
        };
    }
}
