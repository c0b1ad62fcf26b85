using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What became of a message when it was to be written: the letter, or why it is not sent now or not at all.</summary>
/// <param name="Until">From when it may be sent; null when it need not be sent any more.</param>
public sealed record Draft(Letter? Letter, string? WhyNot, DateTimeOffset? Until = null)
{
    public static Draft Of(Letter letter) => new(letter, null);

    public static Draft NotNeeded(string why) => new(null, why);

    /// <summary>It may not go out before <paramref name="at"/> (UTC), and is written anew then.</summary>
    public static Draft NotBefore(DateTimeOffset at, string why) => new(null, why, at);
}

/// <summary>
/// Writes a message's letter from the facts of the moment it is sent: who supervises now, whether it is signed by now,
/// the due date as it stands. Each subject has a writer of its own.
/// </summary>
public sealed class LetterWriter(
    AssignmentLetters assignments, CertificationLetters certifications, AccountLetters accounts, InquiryLetters inquiries,
    DeclineLetters declines, LedgerLetters ledger, SendingGate gate)
{
    public async Task<Draft> WriteAsync(OutboxMessage message, CancellationToken stopping) =>
        await gate.JudgeAsync(message, stopping) ?? await DraftAsync(message, stopping);

    private Task<Draft> DraftAsync(OutboxMessage message, CancellationToken stopping) => message.Kind switch
    {
        LetterKind.AssignmentNotice => assignments.NoticeAsync(message, stopping),
        LetterKind.ReminderBeforeDue or LetterKind.OverdueReminder => assignments.ReminderAsync(message, stopping),
        LetterKind.CertificationForHr => certifications.ForHrAsync(message, stopping),
        LetterKind.CertificationCopy => certifications.CopyAsync(message, stopping),
        LetterKind.CertificationWithdrawn => certifications.WithdrawnAsync(message, stopping),
        LetterKind.Invitation => accounts.InvitationAsync(message, stopping),
        LetterKind.PasswordReset => accounts.ResetAsync(message, stopping),
        LetterKind.QuestionAsked => inquiries.AskedAsync(message, stopping),
        LetterKind.QuestionAnswered => inquiries.AnsweredAsync(message, stopping),
        LetterKind.DeclineForHr => declines.ForHrAsync(message, stopping),
        LetterKind.DeclineReceived => declines.ReceivedAsync(message, stopping),
        LetterKind.LedgerDigest => ledger.DigestAsync(message, stopping),
        _ => throw new InvalidOperationException($"No letter is written for {message.Kind}."),
    };
}
