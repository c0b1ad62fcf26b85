using System.Runtime.CompilerServices;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>A test that is about SQLite's file: its lock, its disk, its bytes, a copy of it. PostgreSQL answers for these itself.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipType, SkipUnless) = (OnlyOn.Sqlite, typeof(TestDatabase), nameof(TestDatabase.IsSqlite));
}

/// <inheritdoc cref="SqliteFactAttribute"/>
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipType, SkipUnless) = (OnlyOn.Sqlite, typeof(TestDatabase), nameof(TestDatabase.IsSqlite));
}

/// <summary>A test that needs a PostgreSQL server, which <c>.ci/with-postgres</c> gives it.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) =>
        (Skip, SkipType, SkipUnless) = (OnlyOn.PostgreSql, typeof(TestDatabase), nameof(TestDatabase.IsPostgreSql));
}

/// <summary>Why a test is left out.</summary>
internal static class OnlyOn
{
    public const string Sqlite = "About SQLite's file, and this run is on PostgreSQL.";
    public const string PostgreSql = "Needs PostgreSQL: .ci/with-postgres.";
}
