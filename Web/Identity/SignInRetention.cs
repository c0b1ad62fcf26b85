using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Identity;

/// <summary>Deletes what is kept of sign-ins, and of changes to how people sign in, after a year; of sessions after a month; of failed tries after a day.</summary>
public sealed class SignInRetention(TrainingDb db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        var (signedIn, begun) = (clock.GetUtcNow() - SignInRecord.Lifespan, clock.GetUtcNow() - AccountSession.Lifespan);
        await db.SignIns.Where(signIn => signIn.At < signedIn).ExecuteDeleteAsync(stopping);
        await db.PasskeyUses.Where(use => use.At < signedIn).ExecuteDeleteAsync(stopping);
        await db.Sessions.Where(session => session.SignedInAt < begun).ExecuteDeleteAsync(stopping);
        var seen = clock.GetUtcNow() - KnownBrowser.Lifespan;
        await db.KnownBrowsers.Where(browser => browser.LastSeenAt < seen).ExecuteDeleteAsync(stopping);
        await db.AccountChanges.Where(change => change.At < signedIn).ExecuteDeleteAsync(stopping);
        var tried = clock.GetUtcNow() - FailedTries.Lifespan;
        await db.FailedTries.Where(tries => tries.LastAt < tried).ExecuteDeleteAsync(stopping);
    }
}
