using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyTraining.Web.Data;

/// <summary>
/// Remembers that the database took nothing, until it takes something again: background work writes every minute, so this never
/// stays longer than the fault.
/// </summary>
internal sealed class WriteFaults : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>Why the newest write failed, in a sentence; null when it did not.</summary>
    public string? Latest { get; private set; }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        NoteAsync(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        NoteAsync(eventData.Exception);

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        // Within a transaction nothing is kept before the commit.
        if (result > 0 && eventData.Context?.Database.CurrentTransaction is null)
            Latest = null;
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Latest = null;
        return Task.CompletedTask;
    }

    private Task NoteAsync(Exception fault)
    {
        Latest = fault.WhyNotWritten ?? Latest;
        return Task.CompletedTask;
    }
}
