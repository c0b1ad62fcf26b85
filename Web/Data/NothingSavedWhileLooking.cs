using Microsoft.EntityFrameworkCore.Diagnostics;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Data;

/// <summary>The last line: a page that is looked at as somebody else fails rather than note anything in their name.</summary>
internal sealed class NothingSavedWhileLooking(IHttpContextAccessor http) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        http.HttpContext?.User.IsLookedAs is true
            ? throw new InvalidOperationException("Somebody looks as an employee, and nothing is saved in their name.")
            : new(result);
}
