using PolicyTraining.Web.Mail.Wordings;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What became of a message when it was to be written: the letter, or why it is not sent now or not at all.</summary>
/// <param name="Until">From when it may be sent; null when it need not be sent any more.</param>
public sealed record Draft(Letter? Letter, string? WhyNot, DateTimeOffset? Until = null)
{
    /// <summary>The letter whose prose may be reworded; null for one that is as it is.</summary>
    internal WordedLetter? Unworded { get; private init; }

    public static Draft Of(Letter letter) => new(letter, null);

    public static Draft Of(WordedLetter letter) => new(letter.ToLetter(), null) { Unworded = letter };

    public static Draft NotNeeded(string why) => new(null, why);

    /// <summary>It may not go out before <paramref name="at"/> (UTC), and is written anew then.</summary>
    public static Draft NotBefore(DateTimeOffset at, string why) => new(null, why, at);
}

/// <summary>
/// Writes a message's letter from the facts of the moment it is sent: who supervises now, whether it is signed by now,
/// the due date as it stands, the wording HR gave it. Each subject has a writer of its own.
/// </summary>
public sealed class LetterWriter(
    AssignmentLetters assignments, SupervisorLetters supervisors, DeskLetters desk, CertificationLetters certifications, ExtensionLetters extensions,
    AccountLetters accounts, InquiryLetters inquiries, DeclineLetters declines, LedgerLetters ledger, SummaryLetters summaries, WordingLibrary wordings, SendingGate gate)
{
    public async Task<Draft> WriteAsync(OutboxMessage message, CancellationToken stopping)
    {
        if (await gate.JudgeAsync(message, stopping) is { } judged)
            return judged;

        var draft = await DraftAsync(message, stopping);
        return draft.Unworded is { } letter && await wordings.FindAsync(letter.Name, stopping) is { } wording
            ? Draft.Of(letter.ToLetter(wording))
            : draft;
    }

    private Task<Draft> DraftAsync(OutboxMessage message, CancellationToken stopping) => message.Kind switch
    {
        LetterKind.AssignmentNotice => assignments.NoticeAsync(message, stopping),
        LetterKind.Nudge or LetterKind.ReminderBeforeDue or LetterKind.OverdueReminder or LetterKind.ManualReminder => assignments.ReminderAsync(message, stopping),
        LetterKind.OverdueForSupervisor => supervisors.OverdueAsync(message, stopping),
        LetterKind.SupervisorDigest => supervisors.DigestAsync(message, stopping),
        LetterKind.HrDigest => desk.DigestAsync(message, stopping),
        LetterKind.CertificationForHr => certifications.ForHrAsync(message, stopping),
        LetterKind.CertificationCopy => certifications.CopyAsync(message, stopping),
        LetterKind.CertificationWithdrawn => certifications.WithdrawnAsync(message, stopping),
        LetterKind.ReturnConfirmed => certifications.ConfirmedAsync(message, stopping),
        LetterKind.ExtensionDecided => extensions.DecidedAsync(message, stopping),
        LetterKind.Invitation => accounts.InvitationAsync(message, stopping),
        LetterKind.PasswordReset => accounts.ResetAsync(message, stopping),
        LetterKind.SignInNotice => accounts.NoticeAsync(message, stopping),
        LetterKind.QuestionAsked => inquiries.AskedAsync(message, stopping),
        LetterKind.QuestionAnswered => inquiries.AnsweredAsync(message, stopping),
        LetterKind.DeclineForHr => declines.ForHrAsync(message, stopping),
        LetterKind.DeclineReceived => declines.ReceivedAsync(message, stopping),
        LetterKind.RegisterSummary => summaries.WriteAsync(message, stopping),
        LetterKind.LedgerDigest => ledger.DigestAsync(message, stopping),
        _ => throw new InvalidOperationException($"No letter is written for {message.Kind}."),
    };
}
