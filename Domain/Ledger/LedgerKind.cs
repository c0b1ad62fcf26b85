namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// What can happen to an assignment, or to the agency as a whole, as the ledger names it. A name that was written once keeps its meaning for ever. A new
/// one is a line here and its facts in <see cref="LedgerFacts"/> or <see cref="AgencyFacts"/>; readers pass over names they do not know.
/// </summary>
public static class LedgerKind
{
    public const string Assigned = "assigned";
    public const string Received = "received";
    public const string Started = "started";
    public const string LessonsDone = "lessons-done";
    public const string Passed = "passed";
    public const string Signed = "signed";
    public const string Sealed = "sealed";
    public const string Delivered = "delivered";
    public const string ReceiptTakenBack = "receipt-taken-back";
    public const string DeliveryTakenBack = "delivery-taken-back";
    public const string Confirmed = "confirmed";
    public const string Exempted = "exempted";
    public const string Ended = "ended";
    public const string Reopened = "reopened";
    public const string Extended = "extended";
    public const string Paused = "paused";
    public const string PauseEnded = "pause-ended";
    public const string Reminded = "reminded";
    public const string ExtensionRequested = "extension-requested";
    public const string ExtensionRefused = "extension-refused";
    public const string Declined = "declined";
    public const string Conversed = "conversed";
    public const string ExtensionTakenBack = "extension-taken-back";
    public const string ExemptionTakenBack = "exemption-taken-back";
    public const string ConfirmationTakenBack = "confirmation-taken-back";
    public const string SupervisorChanged = "supervisor-changed";
    public const string Superseded = "superseded";
    public const string Withdrawn = "withdrawn";
    public const string PaperFormPrinted = "paper-form-printed";
    public const string PaperReturned = "paper-returned";
    public const string PaperReturnVoided = "paper-return-voided";
    public const string ScanFiled = "scan-filed";
    public const string AuditPackTaken = "audit-pack-taken";
    public const string LookedAs = "looked-as";
    public const string EvidenceSeen = "evidence-seen";
    public const string DocumentTaken = "document-taken";
    public const string ScanTaken = "scan-taken";
    public const string HoldPlaced = "hold-placed";
    public const string HoldReleased = "hold-released";
    public const string RoleGranted = "role-granted";
    public const string RoleRemoved = "role-removed";
    public const string SignInReset = "sign-in-reset";
    public const string AccountClosed = "account-closed";
    public const string AccountReopened = "account-reopened";
    public const string DelegateNamed = "delegate-named";
    public const string DelegateEnded = "delegate-ended";
    public const string CalendarChanged = "calendar-changed";
    public const string CalendarChangeTakenBack = "calendar-change-taken-back";
    public const string RuleKept = "rule-kept";
    public const string WordingChanged = "wording-changed";
    public const string MailHeld = "mail-held";
    public const string MailReleased = "mail-released";
    public const string RegisterExported = "register-exported";
    public const string LedgerExported = "ledger-exported";
    public const string RosterImported = "roster-imported";
    public const string RosterImportUndone = "roster-import-undone";
    public const string Destroyed = "destroyed";
}
