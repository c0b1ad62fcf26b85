using System.Data.Common;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace PolicyTraining.Web.Data.Providers;

/// <summary>What SQLite and PostgreSQL do each in a way of their own. Whatever knows the difference is in this folder.</summary>
internal interface IDatabaseProvider
{
    /// <summary>Has the database itself refuse to change or delete what the ledger holds. Harmless when it does so already.</summary>
    Task GuardLedgerAsync(TrainingDb db, CancellationToken cancellation);

    /// <summary>In SQL, what tells those apart who write at the same time; zero where one writes at a time.</summary>
    string Writer { get; }

    /// <summary>What has the database do <paramref name="body"/> after each row of <paramref name="table"/> that sees <paramref name="act"/>, in the place of a trigger of that name.</summary>
    /// <param name="act">Such as <c>INSERT</c>.</param>
    string Trigger(string name, string act, string table, string body);

    /// <summary>A transaction for reading, which sees one moment and keeps nobody from writing.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Keeps everybody else from writing to a table until the transaction ends.</summary>
    Task LockTableAsync(TrainingDb db, string table, CancellationToken cancellation);

    /// <summary>Keeps everybody else from writing to the row whose <c>Id</c> this is until the transaction ends.</summary>
    Task LockRowAsync(TrainingDb db, string table, Guid id, CancellationToken cancellation);

    /// <summary>Waits until whoever holds this name has ended their transaction, and holds it until ours ends.</summary>
    Task LockNameAsync(TrainingDb db, string name, CancellationToken cancellation);

    /// <summary>Has one of the servers that share the database do a piece of work at a time.</summary>
    /// <param name="waits">Waits for its turn.</param>
    /// <returns>What ends the turn; null when it is another server's and is not waited for.</returns>
    Task<IAsyncDisposable?> TakeTurnAsync(IServiceScopeFactory scopes, string work, bool waits, CancellationToken cancellation);

    /// <summary>For a context whose connection stays open.</summary>
    IBulkWriter BulkWriter(TrainingDb db);

    /// <summary>Has what is deleted on this connection from now on be written over, where the database would leave it in its file.</summary>
    Task OverwriteWhatIsDeletedAsync(TrainingDb db, CancellationToken cancellation);

    /// <exception cref="Domain.RuleBrokenException">The database has a tool of its own for that.</exception>
    Task BackUpAsync(TrainingDb db, FileInfo target, CancellationToken cancellation);

    /// <summary>Lays the index that searches need, where the model's own indexes are not enough. Harmless when it is there.</summary>
    Task IndexSearchAsync(TrainingDb db, CancellationToken cancellation);

    /// <summary>The ids of everybody in the roster whom a search may mean, by that index.</summary>
    /// <returns>Null where the search itself is as quick.</returns>
    IQueryable<Guid>? Candidates(TrainingDb db, string text);

    /// <summary>Whether a text matches a pattern of <see cref="TextSearch"/>, in any case.</summary>
    SqlExpression Matches(SqlExpression text, SqlExpression pattern);
}
