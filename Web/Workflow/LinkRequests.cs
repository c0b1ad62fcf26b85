using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Somebody, most likely its owner, asks for the link with which an account gets a password: the invitation, or a reset where there
/// is one already.
/// </summary>
public sealed class LinkRequests(TrainingDb db, TimeProvider clock)
{
    /// <summary>Asked again within this time, nothing more is sent: nobody can fill another's mailbox.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <param name="account">Null when nobody has it; then nothing is sent, and whoever asks is told the same.</param>
    public async Task SendAsync(Account? account, CancellationToken cancellation)
    {
        if (account is null or { IsClosed: true } || await IsOnItsWayAsync(account, cancellation))
            return;

        db.Outbox.Add(OutboxMessage.ToAccount(account.IsInvited ? LetterKind.Invitation : LetterKind.PasswordReset, account.Id, clock));
        await db.SaveChangesAsync(cancellation);
    }

    private Task<bool> IsOnItsWayAsync(Account account, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Pause;
        return db.Outbox.AnyAsync(
            message => message.AccountId == account.Id && message.Kind != LetterKind.SignInNotice && message.QueuedAt > since
                && message.State != OutboxState.Failed && message.State != OutboxState.Suppressed,
            cancellation);
    }
}
