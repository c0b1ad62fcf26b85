using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>Counts what the program asks its database.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    private int _commands;

    /// <summary>So many since it was last asked.</summary>
    public int Take() => Interlocked.Exchange(ref _commands, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _commands);
        return ValueTask.FromResult(result);
    }
}
