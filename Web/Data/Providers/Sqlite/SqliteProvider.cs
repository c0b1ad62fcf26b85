using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>One file, one writer: a transaction that writes keeps everybody else from writing anything, so nothing more has to be locked.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    public static readonly SqliteProvider Instance = new();

    public Task GuardLedgerAsync(TrainingDb db, CancellationToken cancellation) => SqliteLedgerGuard.LayAsync(db, cancellation);

    public string Writer => "0";

    public string Trigger(string name, string act, string table, string body) => $"""
        DROP TRIGGER IF EXISTS "{name}";
        CREATE TRIGGER "{name}" AFTER {act} ON "{table}"
        BEGIN {body} END;

        """;

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public Task LockTableAsync(TrainingDb db, string table, CancellationToken cancellation) => Task.CompletedTask;

    public Task LockRowAsync(TrainingDb db, string table, Guid id, CancellationToken cancellation) => Task.CompletedTask;

    public Task LockNameAsync(TrainingDb db, string name, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IAsyncDisposable?> TakeTurnAsync(IServiceScopeFactory scopes, string work, bool waits, CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable?>(scopes.CreateAsyncScope());

    public IBulkWriter BulkWriter(TrainingDb db) => new PreparedInsertions(db);

    public async Task OverwriteWhatIsDeletedAsync(TrainingDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellation);
    }

    /// <summary>A consistent copy of one moment, made by SQLite itself.</summary>
    public Task BackUpAsync(TrainingDb db, FileInfo target, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"VACUUM INTO {target.FullName}", cancellation);

    public Task IndexSearchAsync(TrainingDb db, CancellationToken cancellation) => SqliteSearchIndex.LayAsync(db, cancellation);

    public IQueryable<Guid>? Candidates(TrainingDb db, string text) => SqliteSearchIndex.Find(db, text);

    /// <summary>SQLite's LIKE knows no case of the letters of ASCII.</summary>
    public SqlExpression Matches(SqlExpression text, SqlExpression pattern) =>
        new LikeExpression(text, pattern, new SqlConstantExpression(TextSearch.Escape, pattern.TypeMapping), BoolTypeMapping.Default);
}
