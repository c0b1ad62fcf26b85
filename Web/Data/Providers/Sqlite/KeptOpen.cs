using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyTraining.Web.Data.Providers.Sqlite;

/// <summary>
/// A connection that a context has opened stays open until the context is disposed: opening one from the pool teaches SQLite some thirty
/// functions of EF Core's anew, and most pages ask several questions. Open and idle it locks nothing.
/// </summary>
internal sealed class KeptOpen : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
