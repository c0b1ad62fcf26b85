namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The letters the product writes.</summary>
public enum LetterKind
{
    /// <summary>The assignment with its due date; carries the invitation link while the account has no password.</summary>
    AssignmentNotice,

    /// <summary>A friendly word to the employee while there is time.</summary>
    Nudge,
    ReminderBeforeDue,

    /// <summary>To the employee alone.</summary>
    OverdueReminder,

    /// <summary>About one employee, to the supervisor; to HR where nobody supervises them.</summary>
    OverdueForSupervisor,

    /// <summary>Whose receipts are open, each week to the supervisor.</summary>
    SupervisorDigest,

    /// <summary>What needs HR, each day to HR.</summary>
    HrDigest,

    /// <summary>A list of the register, to whoever in HR asked to get it by e-mail.</summary>
    RegisterSummary,

    /// <summary>The certification with its PDF, to WING-SHR.</summary>
    CertificationForHr,

    /// <summary>The employee's copy.</summary>
    CertificationCopy,

    /// <summary>HR has the certification, to the employee, who has nothing further to do.</summary>
    ReturnConfirmed,

    /// <summary>More time was granted or refused, to the employee who asked for it.</summary>
    ExtensionDecided,

    /// <summary>An account without an assignment sets its password.</summary>
    Invitation,
    PasswordReset,

    /// <summary>Something happened to the way in which somebody signs in, to them.</summary>
    SignInNotice,

    /// <summary>An employee's question, to the supervisor or to HR.</summary>
    QuestionAsked,

    /// <summary>Its answer, to the employee.</summary>
    QuestionAnswered,

    /// <summary>An employee declines to sign, to WING-SHR, which takes over.</summary>
    DeclineForHr,

    /// <summary>That HR will be in touch, to the employee who declined.</summary>
    DeclineReceived,

    /// <summary>The day's entries of the ledger, to WING-SHR.</summary>
    LedgerDigest,

    /// <summary>HR withdrew the certification, to the employee, who is to sign anew; WING-SHR gets a copy.</summary>
    CertificationWithdrawn,

    /// <summary>HR or the supervisor reminds the employee by hand.</summary>
    ManualReminder,
}

public static class LetterKinds
{
    /// <summary>What reminds the employee, by itself or by hand.</summary>
    public static readonly IReadOnlyList<LetterKind> Reminders =
        [LetterKind.Nudge, LetterKind.ReminderBeforeDue, LetterKind.OverdueReminder, LetterKind.ManualReminder];

    extension(LetterKind kind)
    {
        /// <summary>
        /// Whether the letter is sent again when it is unknown if it went out. What would nag is not; what must arrive
        /// is, under the same Message-ID.
        /// </summary>
        public bool MustArrive => kind is not (LetterKind.Nudge or LetterKind.ReminderBeforeDue or LetterKind.OverdueReminder
            or LetterKind.OverdueForSupervisor or LetterKind.SupervisorDigest or LetterKind.HrDigest or LetterKind.ManualReminder
            or LetterKind.RegisterSummary);

        /// <summary>May be switched off by its recipient; everything else is a required notice.</summary>
        public bool IsDigest => kind is LetterKind.SupervisorDigest or LetterKind.HrDigest or LetterKind.RegisterSummary;
    }
}
