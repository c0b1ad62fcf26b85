using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data;

/// <summary>Tells a save that lost against another tab or server from one that failed.</summary>
internal static class LostRace
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    extension(DbUpdateException refusal)
    {
        /// <summary>Somebody else wrote the same row a moment before.</summary>
        public bool IsLostRace => refusal is DbUpdateConcurrencyException
            || refusal.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteConstraintUnique or SqliteConstraintPrimaryKey };
    }
}
