using System.Runtime.CompilerServices;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>A test that is about SQLite's file: its lock, its disk, its bytes, a copy of it. PostgreSQL answers for these itself.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipType, SkipUnless) = ("About SQLite's file, and this run is on PostgreSQL.", typeof(TestDatabase), nameof(TestDatabase.IsSqlite));
}

/// <summary>A test that needs a PostgreSQL server, which <c>.ci/with-postgres</c> gives it.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipType, SkipUnless) = ("Needs PostgreSQL: .ci/with-postgres.", typeof(TestDatabase), nameof(TestDatabase.IsPostgreSql));
}
