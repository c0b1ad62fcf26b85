using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PolicyTraining.Web.Data;

/// <summary>
/// One moment of the database, for reading: all that is read within it agrees, and others write meanwhile. EF Core's own
/// transactions on SQLite keep everybody else from writing.
/// </summary>
public sealed class Snapshot : IAsyncDisposable
{
    private readonly TrainingDb _db;
    private readonly DbTransaction _transaction;

    private Snapshot(TrainingDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    public static async Task<Snapshot> BeginAsync(TrainingDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var transaction = await db.Provider.BeginSnapshotAsync(db.Database.GetDbConnection(), cancellation);
        await db.Database.UseTransactionAsync(transaction, cancellation);
        return new(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
