using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyTraining.Web.Data;

/// <summary>
/// Transactions for whoever looks before they write: what they have looked at stays as it is until they end. One that only has to be
/// kept whole is <c>Database.BeginTransactionAsync</c>.
/// </summary>
internal static class Locks
{
    extension(TrainingDb db)
    {
        /// <summary>Begins a transaction in which nobody else adds, changes or removes any <typeparamref name="T"/>.</summary>
        public async Task<IDbContextTransaction> LockAllAsync<T>(CancellationToken cancellation)
            where T : class
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Provider.LockTableAsync(db, db.TableOf<T>(), cancellation);
            return transaction;
        }

        /// <summary>Begins a transaction in which nobody else changes this <typeparamref name="T"/>, or comes to this line for it.</summary>
        public async Task<IDbContextTransaction> LockAsync<T>(Guid id, CancellationToken cancellation)
            where T : class
        {
            var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Provider.LockRowAsync(db, db.TableOf<T>(), id, cancellation);
            return transaction;
        }

        private string TableOf<T>() => db.Model.FindEntityType(typeof(T))!.GetTableName()!;
    }
}
