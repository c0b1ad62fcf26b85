namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The letters the product writes.</summary>
public enum LetterKind
{
    /// <summary>The assignment with its due date; carries the invitation link while the account has no password.</summary>
    AssignmentNotice,
    ReminderBeforeDue,

    /// <summary>To the employee, with a copy to the supervisor.</summary>
    OverdueReminder,

    /// <summary>The certification with its PDF, to WING-SHR.</summary>
    CertificationForHr,

    /// <summary>The employee's copy.</summary>
    CertificationCopy,

    /// <summary>An account without an assignment sets its password.</summary>
    Invitation,
    PasswordReset,

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

    /// <summary>HR gave more time, asked or unasked, or refused it, to the employee.</summary>
    ExtensionDecided,
}

public static class LetterKinds
{
    extension(LetterKind kind)
    {
        /// <summary>
        /// Whether the letter is sent again when it is unknown if it went out. What would nag is not; what must arrive
        /// is, under the same Message-ID.
        /// </summary>
        public bool MustArrive => kind is not (LetterKind.ReminderBeforeDue or LetterKind.OverdueReminder);
    }
}
