using Npgsql;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>What PostgreSQL's errors mean, and that it cannot be reached.</summary>
internal static class PostgreSqlFaults
{
    extension(NpgsqlException fault)
    {
        /// <summary>Two transactions that wait for each other are a race, too: the server ends one of them.</summary>
        public bool MeansLostRace => fault.SqlState is
            PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

        public string? WhyItTakesNothing => fault switch
        {
            PostgresException refusal => WhyRefused(refusal.SqlState),
            { InnerException: TimeoutException } => UnwritableDatabase.Waited,
            _ => "The database server does not answer at this moment.",
        };
    }

    private static string? WhyRefused(string state) => state switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => UnwritableDatabase.Waited,
        PostgresErrorCodes.DiskFull => UnwritableDatabase.Full,
        PostgresErrorCodes.TooManyConnections => "The database server lets in nobody else at this moment.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "The database server does not let the program in.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "The database server takes nothing at this moment.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            "The database server is being restarted.",
        _ => null,
    };
}
