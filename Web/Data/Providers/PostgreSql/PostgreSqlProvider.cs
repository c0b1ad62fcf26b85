using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyTraining.Domain;

namespace PolicyTraining.Web.Data.Providers.PostgreSql;

/// <summary>A server with many writers at once: what nobody else may write meanwhile is locked by name.</summary>
internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    public static readonly PostgreSqlProvider Instance = new();

    /// <summary>Knows the case of every letter, whatever the server was set up with.</summary>
    private const string AnyLetter = "und-x-icu";

    public Task GuardLedgerAsync(TrainingDb db, CancellationToken cancellation) => PostgreSqlLedgerGuard.LayAsync(db, cancellation);

    public string Writer => "pg_backend_pid()";

    public string Trigger(string name, string act, string table, string body) => $"""
        CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$;
        CREATE OR REPLACE TRIGGER "{name}" AFTER {act} ON "{table}" FOR EACH ROW EXECUTE FUNCTION "{name}"();

        """;

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).AsTask();

#pragma warning disable EF1002 // The table's name is the model's own.

    /// <summary>Rows that refer to the table's may still be added.</summary>
    public Task LockTableAsync(TrainingDb db, string table, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync($"LOCK TABLE \"{table}\" IN SHARE ROW EXCLUSIVE MODE", cancellation);

    public Task LockRowAsync(TrainingDb db, string table, Guid id, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync($"SELECT 1 FROM \"{table}\" WHERE \"Id\" = {{0}} FOR NO KEY UPDATE", [id], cancellation);

#pragma warning restore EF1002

    public Task LockNameAsync(TrainingDb db, string name, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", cancellation);

    /// <summary>A turn lasts as long as a transaction on a connection of its own: a server that dies gives it back.</summary>
    public async Task<IAsyncDisposable?> TakeTurnAsync(IServiceScopeFactory scopes, string work, bool waits, CancellationToken cancellation)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
            await db.Database.BeginTransactionAsync(cancellation);
            if (waits)
                await LockNameAsync(db, work, cancellation);
            else if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({work}, 0)) AS \"Value\"").SingleAsync(cancellation))
                return await EndAsync(scope);
            return scope;
        }
        catch
        {
            await EndAsync(scope);
            throw;
        }
    }

    public IBulkWriter BulkWriter(TrainingDb db) => new HeldImports(db);

    /// <summary>The server keeps what was deleted in its files until it vacuums them, and in its log.</summary>
    public Task OverwriteWhatIsDeletedAsync(TrainingDb db, CancellationToken cancellation) => Task.CompletedTask;

    public Task BackUpAsync(TrainingDb db, FileInfo target, CancellationToken cancellation) => throw new RuleBrokenException(
        $"PostgreSQL has a better tool for that: pg_dump --format=custom --file={target.Name} {db.Database.GetDbConnection().Database}");

    /// <summary>A migration has laid it.</summary>
    public Task IndexSearchAsync(TrainingDb db, CancellationToken cancellation) => Task.CompletedTask;

    public IQueryable<Guid>? Candidates(TrainingDb db, string text) => null;

    public SqlExpression Matches(SqlExpression text, SqlExpression pattern) => new LikeExpression(
        Lower(text), Lower(pattern), new SqlConstantExpression(TextSearch.Escape, pattern.TypeMapping), BoolTypeMapping.Default);

    private static SqlFunctionExpression Lower(SqlExpression text) =>
        new("lower", [new CollateExpression(text, AnyLetter)], nullable: true, argumentsPropagateNullability: [true], typeof(string), text.TypeMapping);

    private static async Task<IAsyncDisposable?> EndAsync(AsyncServiceScope scope)
    {
        await scope.DisposeAsync();
        return null;
    }
}
