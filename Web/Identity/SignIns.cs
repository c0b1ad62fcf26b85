using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity;

/// <summary>Signs people in and writes down that they did.</summary>
public sealed class SignIns(SignInManager<Account> manager, TrainingDb db, TimeProvider clock)
{
    public async Task SignInAsync(Account account, SignInWay way, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.SignIns.Add(new SignInRecord(account.Id, way, now));
        await db.SaveChangesAsync(cancellation);
        await SignInAtAsync(account, now);
    }

    /// <summary>Somebody who is signed in has changed the password, and goes on with the new one.</summary>
    public Task GoOnAsync(Account account) => SignInAtAsync(account, clock.GetUtcNow());

    /// <summary>The moment goes with the session, since the evidence of a signature says how long ago that was.</summary>
    private Task SignInAtAsync(Account account, DateTimeOffset now) => manager.SignInWithClaimsAsync(
        account, isPersistent: false, [new Claim(AccountClaims.SignedInAt, now.ToString("O", CultureInfo.InvariantCulture))]);
}

/// <summary>Deletes what is kept of sign-ins once it is a year old.</summary>
public sealed class SignInRetention(TrainingDb db, TimeProvider clock)
{
    public Task RunAsync(CancellationToken stopping)
    {
        var before = clock.GetUtcNow() - SignInRecord.Lifespan;
        return db.SignIns.Where(signIn => signIn.At < before).ExecuteDeleteAsync(stopping);
    }
}
