using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity;

/// <summary>
/// Makes guessing slow. A try is counted before it is looked at, so that many at once count as many; success forgets them. An
/// address that nobody has is counted like any other, so that the answers do not tell which exist.
/// </summary>
public sealed class TryCounter(TrainingDb db, TimeProvider clock)
{
    public static string Password(Account account) => $"password:{account.Id}";

    public static string Code(Account account) => $"code:{account.Id}";

    /// <summary>What was typed as an address is not kept.</summary>
    public static string Unknown(string address) =>
        $"unknown:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToUpperInvariant())))[..32]}";

    /// <summary>Counts one more.</summary>
    /// <returns>How long to wait, when it is not to be looked at.</returns>
    public async Task<TimeSpan?> CountAsync(string subject, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var tries = await db.FailedTries.AsNoTracking().SingleOrDefaultAsync(known => known.Subject == subject, cancellation);
            if (tries?.LockedUntil is { } until && until > now)
                return until - now;
            if (tries is null ? await BeginAsync(subject, now, cancellation) : await AddAsync(tries, now, cancellation))
                return null;
        }
    }

    public Task ForgetAsync(string subject, CancellationToken cancellation) =>
        db.FailedTries.Where(tries => tries.Subject == subject).ExecuteDeleteAsync(cancellation);

    private async Task<bool> BeginAsync(string subject, DateTimeOffset now, CancellationToken cancellation)
    {
        var tries = db.FailedTries.Add(new FailedTries(subject, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            return false;
        }
        finally
        {
            tries.State = EntityState.Detached;
        }
    }

    /// <returns>False when another request counted meanwhile.</returns>
    private async Task<bool> AddAsync(FailedTries tries, DateTimeOffset now, CancellationToken cancellation)
    {
        var (subject, before) = (tries.Subject, tries.Count);
        var count = now - tries.LastAt < FailedTries.Lifespan ? before + 1 : 1;
        var wait = FailedTries.WaitAfter(count);
        DateTimeOffset? until = wait > TimeSpan.Zero ? now + wait : null;
        return await db.FailedTries.Where(known => known.Subject == subject && known.Count == before && known.LastAt == tries.LastAt)
            .ExecuteUpdateAsync(
                known => known.SetProperty(row => row.Count, count).SetProperty(row => row.LockedUntil, until).SetProperty(row => row.LastAt, now),
                cancellation) == 1;
    }
}
