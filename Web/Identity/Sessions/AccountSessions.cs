using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Sessions;

/// <summary>Who is signed in where: begins, renews and ends sessions, and says whether one still stands.</summary>
public sealed class AccountSessions(
    TrainingDb db, SignInManager<Account> manager, IHttpContextAccessor http, IOptions<SignInRules> rules, TimeProvider clock)
{
    /// <summary>Written no more often, since every request would otherwise write.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private HttpContext Context => http.HttpContext!;

    private string StampClaim => manager.Options.ClaimsIdentity.SecurityStampClaimType;

    /// <summary>The sessions of an account that are not over, as far as anybody knows.</summary>
    public IQueryable<AccountSession> Open(Guid accountId)
    {
        var now = clock.GetUtcNow();
        var (begun, seen) = (now - rules.Value.Lifetime, now - rules.Value.IdleTimeout - SeenEvery);
        return db.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.SignedInAt > begun && session.LastSeenAt > seen);
    }

    /// <summary>Begins one in this browser, in place of whatever session it had.</summary>
    public async Task BeginAsync(Account account, SignInWay way, CancellationToken cancellation)
    {
        var browser = BrowserName.Of(Context.Request.Headers.UserAgent.ToString());
        var session = new AccountSession(account.Id, way, browser, clock.GetUtcNow());
        (await FindAsync(Context.User, cancellation))?.End(clock.GetUtcNow());
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        await CarryAsync(account, session);
    }

    /// <summary>Goes on in this browser under another id.</summary>
    /// <param name="confirmedBy">How identity was confirmed just now; null when it was not.</param>
    /// <exception cref="RuleBrokenException">The session was ended meanwhile.</exception>
    public async Task RenewAsync(Account account, SignInWay? confirmedBy, CancellationToken cancellation)
    {
        var former = await FindAsync(Context.User, cancellation);
        Rule.Require(former is not null && former.AccountId == account.Id, "You were signed out meanwhile. Sign in again.");
        var session = former.Renew(confirmedBy, clock.GetUtcNow());
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        await CarryAsync(account, session);
    }

    /// <summary>The session of a request; null for nobody's, and for one that was ended.</summary>
    public async Task<AccountSession?> FindAsync(ClaimsPrincipal user, CancellationToken cancellation) =>
        user.SessionId is { } id ? await db.Sessions.SingleOrDefaultAsync(session => session.Id == id && session.EndedAt == null, cancellation) : null;

    /// <summary>Ends the session of a request, if it has one.</summary>
    public async Task EndAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await FindAsync(user, cancellation) is { } session)
            await EndAsync(session, cancellation);
    }

    public Task EndAsync(AccountSession session, CancellationToken cancellation)
    {
        session.End(clock.GetUtcNow());
        return db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the sessions of an account, each at its next change and for reading within a minute.</summary>
    /// <param name="except">This one goes on.</param>
    public async Task EndAllAsync(Guid accountId, Guid? except, CancellationToken cancellation)
    {
        foreach (var session in await db.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.Id != except).ToListAsync(cancellation))
            session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether it has lasted as long as any may.</summary>
    public bool IsWornOut(ClaimsPrincipal user) => user.SessionId is null || clock.GetUtcNow() - user.SignedInAt >= rules.Value.Lifetime;

    /// <summary>Whether it was not ended, and its account is open and signs in as it did when the session began. Notes that it was seen.</summary>
    public async Task<bool> StandsAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (id, stamp, now) = (user.SessionId, user.FindFirstValue(StampClaim), clock.GetUtcNow());
        var found = await db.Sessions
            .Where(session => session.Id == id && session.EndedAt == null
                && db.Users.Any(account => account.Id == session.AccountId && account.ClosedAt == null && account.SecurityStamp == stamp))
            .Select(session => new { session.LastSeenAt })
            .SingleOrDefaultAsync(cancellation);
        if (found is not null && now - found.LastSeenAt >= SeenEvery)
        {
            await db.Sessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(session => session.SetProperty(seen => seen.LastSeenAt, now), cancellation);
        }

        return found is not null;
    }

    /// <summary>What the evidence of a signature says of the session goes with it in the cookie.</summary>
    private Task CarryAsync(Account account, AccountSession session) => manager.SignInWithClaimsAsync(
        account,
        isPersistent: false,
        [
            new Claim(AccountClaims.SessionId, session.Id.ToString()),
            new Claim(AccountClaims.SignedInBy, session.Way.ToString()),
            new Claim(AccountClaims.SignedInAt, session.SignedInAt.ToString("O", CultureInfo.InvariantCulture)),
        ]);
}
