using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Notices;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Telemetry;

namespace PolicyTraining.Web.Identity;

/// <summary>The one door by which everybody comes in, however they proved who they are.</summary>
public sealed class SignIns(
    TrainingDb db, AccountSessions sessions, KnownBrowsers browsers, AccountNotices notices, IOptions<SignInRules> rules,
    TrainingMetrics metrics, TimeProvider clock)
{
    /// <summary>Begins a session in the browser of this request, writes down that the person signed in, and tells them where that is news.</summary>
    public async Task SignInAsync(Account account, SignInWay way, CancellationToken cancellation)
    {
        db.SignIns.Add(new SignInRecord(account.Id, way, clock.GetUtcNow()));
        await sessions.BeginAsync(account, way, cancellation);
        metrics.SignedIn(way);
        if (await browsers.IsNewsAsync(account, cancellation) && rules.Value.TellOfNewBrowsers)
            await notices.TellAsync(account, AccountChangeKind.NewBrowser, cancellation);
    }
}
