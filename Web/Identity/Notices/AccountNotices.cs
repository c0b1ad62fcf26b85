using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity.Sessions;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Identity.Notices;

/// <summary>Tells people by e-mail what happened to the way in which they sign in.</summary>
public sealed class AccountNotices(TrainingDb db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Saves what happened and the letter about it.</summary>
    public Task TellAsync(Account account, AccountChangeKind kind, CancellationToken cancellation)
    {
        var browser = BrowserName.Of(http.HttpContext!.Request.Headers.UserAgent.ToString());
        var change = new AccountChange(account.Id, kind, browser, clock.GetUtcNow());
        db.AccountChanges.Add(change);
        db.Outbox.Add(OutboxMessage.AboutAccount(account.Id, change.Id, clock));
        return db.SaveChangesAsync(cancellation);
    }
}
