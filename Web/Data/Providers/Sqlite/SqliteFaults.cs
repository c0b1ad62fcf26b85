using Microsoft.Data.Sqlite;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>What SQLite's errors mean.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    extension(SqliteException fault)
    {
        public bool MeansLostRace => fault.SqliteExtendedErrorCode is ConstraintUnique or ConstraintPrimaryKey;

        /// <summary>Whether a row of this table was refused; SQLite says so in its message alone: "UNIQUE constraint failed: Ledger.Id".</summary>
        public bool IsAbout(string table) => fault.Message.Contains($": {table}.", StringComparison.Ordinal);

        public string? WhyItTakesNothing => fault.SqliteErrorCode switch
        {
            Busy or Locked => UnwritableDatabase.Waited,
            Full => UnwritableDatabase.Full,
            ReadOnly or InputOutput or CannotOpen => "The disk that holds the database takes nothing at this moment.",
            _ => null,
        };
    }
}
