using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Identity.Confirmation;

/// <summary>That somebody who is signed in confirmed again who they are.</summary>
/// <param name="At">UTC.</param>
public sealed record IdentityConfirmation(SignInWay Way, DateTimeOffset At);

/// <summary>
/// Keeps with the session that identity was confirmed again. That is fresh for five minutes, and a signature uses it up.
/// </summary>
public sealed class IdentityConfirmations(TrainingDb db, AccountSessions sessions, TimeProvider clock)
{
    public const string Address = "/account/confirmation";

    public static readonly TimeSpan Lifespan = TimeSpan.FromMinutes(5);

    /// <summary>Where identity is confirmed, and then back to <paramref name="page"/>.</summary>
    public static string AddressFor(string page) => $"{Address}?returnUrl={Uri.EscapeDataString(page)}";

    /// <summary>The person of this request has just proved who they are.</summary>
    public Task ConfirmAsync(Account account, SignInWay way, CancellationToken cancellation) => sessions.RenewAsync(account, way, cancellation);

    /// <returns>Null when it was not confirmed within five minutes, or has been used.</returns>
    public async Task<IdentityConfirmation?> FreshAsync(ClaimsPrincipal user, CancellationToken cancellation) =>
        await Of(user).AsNoTracking().SingleOrDefaultAsync(cancellation) is { EndedAt: null, ConfirmedAt: { } at, ConfirmedBy: { } way } && clock.GetUtcNow() - at < Lifespan
            ? new(way, at)
            : null;

    /// <summary>Uses it up: of two requests with one confirmation the second gets nothing.</summary>
    public async Task<IdentityConfirmation?> UseAsync(ClaimsPrincipal user, CancellationToken cancellation) =>
        await FreshAsync(user, cancellation) is { } fresh
        && await Of(user).Where(session => session.ConfirmedAt == fresh.At)
            .ExecuteUpdateAsync(
                session => session.SetProperty(used => used.ConfirmedAt, (DateTimeOffset?)null).SetProperty(used => used.ConfirmedBy, (SignInWay?)null),
                cancellation) == 1
            ? fresh
            : null;

    private IQueryable<AccountSession> Of(ClaimsPrincipal user)
    {
        var id = user.SessionId;
        return db.Sessions.Where(session => session.Id == id);
    }
}
