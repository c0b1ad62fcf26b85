using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyTraining.Web.Tests.Outbox;

/// <summary>
/// Lets the program do so many things with its database and then nothing more, as if it had been killed there. Counted are
/// commands and commits: between any two of them the database looks the same.
/// </summary>
internal sealed class PowerCut : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _left = int.MaxValue;

    /// <summary>Whether it has come to pass.</summary>
    public bool Happened { get; private set; }

    /// <summary>Kills the program after <paramref name="steps"/> more steps.</summary>
    public void After(int steps) => (_left, Happened) = (steps, false);

    public void Restore() => _left = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    private void Step()
    {
        if (_left-- > 0)
            return;
        (_left, Happened) = (0, true);
        throw new PowerCutException();
    }

    internal sealed class PowerCutException() : Exception("Killed.");
}
