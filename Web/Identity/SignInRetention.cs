using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Identity;

/// <summary>Deletes what is kept of sign-ins once it is a year old, and of sessions after a month.</summary>
public sealed class SignInRetention(TrainingDb db, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        var (signedIn, begun) = (clock.GetUtcNow() - SignInRecord.Lifespan, clock.GetUtcNow() - AccountSession.Lifespan);
        await db.SignIns.Where(signIn => signIn.At < signedIn).ExecuteDeleteAsync(stopping);
        await db.PasskeyUses.Where(use => use.At < signedIn).ExecuteDeleteAsync(stopping);
        await db.Sessions.Where(session => session.SignedInAt < begun).ExecuteDeleteAsync(stopping);
    }
}
