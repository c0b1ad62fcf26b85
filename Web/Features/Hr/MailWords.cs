using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>Letters and where they stand, as HR's pages say it.</summary>
public static class MailWords
{
    extension(LetterKind kind)
    {
        public string Words => kind switch
        {
            LetterKind.AssignmentNotice => "Assignment notice",
            LetterKind.Nudge => "Nudge",
            LetterKind.OverdueForSupervisor => "Overdue, to the supervisor",
            LetterKind.SupervisorDigest => "Supervisor’s digest",
            LetterKind.HrDigest => "HR’s digest",
            LetterKind.RegisterSummary => "List by e-mail",
            LetterKind.ReminderBeforeDue => "Reminder",
            LetterKind.OverdueReminder => "Overdue reminder",
            LetterKind.ManualReminder => "Reminder sent by hand",
            LetterKind.CertificationForHr => "Certification for WING-SHR",
            LetterKind.CertificationCopy => "Employee’s copy of the certification",
            LetterKind.ReturnConfirmed => "Confirmed, to the employee",
            LetterKind.Invitation => "Invitation",
            LetterKind.PasswordReset => "Password reset",
            LetterKind.SignInNotice => "Sign-in notice",
            LetterKind.QuestionAsked => "Question, to whoever answers it",
            LetterKind.QuestionAnswered => "Answer to a question",
            LetterKind.DeclineForHr => "Declined to sign, for WING-SHR",
            LetterKind.CertificationWithdrawn => "Certification withdrawn",
            LetterKind.DeclineReceived => "Declined to sign, to the employee",
            LetterKind.ExtensionDecided => "More time: the decision",
            LetterKind.LedgerDigest => "Digest of the ledger",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this letter."),
        };
    }

    extension(OutboxState state)
    {
        public string Words => state switch
        {
            OutboxState.Queued => "Waiting",
            OutboxState.Sending => "Sending",
            OutboxState.Sent => "Sent",
            OutboxState.Failed => "Refused",
            OutboxState.Suppressed => "Not sent",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

        public Tone Tone => state switch
        {
            OutboxState.Queued or OutboxState.Sending => Tone.Active,
            OutboxState.Sent => Tone.Good,
            OutboxState.Failed => Tone.Bad,
            _ => Tone.Quiet,
        };
    }

    extension(MailProblemKind kind)
    {
        public string Words => kind switch
        {
            MailProblemKind.AddressRefused => "Address refused",
            MailProblemKind.LetterRefused => "Refused",
            MailProblemKind.CameBack => "Came back",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this problem."),
        };
    }

    extension(MailProblem problem)
    {
        /// <summary>What the mail server said, and since when somebody goes without the letter.</summary>
        public string Sentence(TimeZoneInfo zone) => $"{problem.What}: {problem.Words}; not notified since {problem.Since.DateIn(zone).InWords}";

        private string What => problem.Kind switch
        {
            MailProblemKind.AddressRefused => $"{problem.Address}: address refused by server",
            MailProblemKind.LetterRefused => $"{problem.Address}: letter refused by server",
            MailProblemKind.CameBack => $"{problem.Address}: letter came back",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, "No words for this problem."),
        };
    }
}
