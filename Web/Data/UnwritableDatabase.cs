using Microsoft.Data.Sqlite;

namespace PolicyTraining.Web.Data;

/// <summary>Tells a database that cannot be written to just now from one that refused what was to be written.</summary>
internal static class UnwritableDatabase
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    extension(Exception fault)
    {
        /// <summary>Why nothing can be written now, fit to show to anybody; null when the fault is another.</summary>
        public string? WhyNotWritten => (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => "Something else has been writing to the database for so long that we stopped waiting for our turn.",
            Full => "The disk that holds the database is full.",
            ReadOnly or InputOutput or CannotOpen => "The disk that holds the database takes nothing at this moment.",
            _ => null,
        };
    }
}
