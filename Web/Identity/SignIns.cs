using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Sessions;

namespace PolicyTraining.Web.Identity;

/// <summary>The one door by which everybody comes in, however they proved who they are.</summary>
public sealed class SignIns(TrainingDb db, AccountSessions sessions, TimeProvider clock)
{
    /// <summary>Begins a session in the browser of this request and writes down that the person signed in.</summary>
    public Task SignInAsync(Account account, SignInWay way, CancellationToken cancellation)
    {
        db.SignIns.Add(new SignInRecord(account.Id, way, clock.GetUtcNow()));
        return sessions.BeginAsync(account, way, cancellation);
    }
}
