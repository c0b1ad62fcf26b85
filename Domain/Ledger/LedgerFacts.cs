using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Domain.Retention;

namespace PolicyTraining.Domain.Ledger;

/// <summary>
/// What the ledger tells of each thing that happens. The first object of an entry is for everybody, the second is what tells of
/// people and may be purged.
/// </summary>
public static class LedgerFacts
{
    /// <summary>The names under which readers of the ledger find a certification again.</summary>
    public const string RecordNumber = "recordNumber";
    public const string Sha256 = "sha256";

    public static LedgerEntry Assigned(Assignment assignment, Edition edition) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Assigned, assignment.AssignedAt,
        new { Bulletin = edition.Bulletin.Number, Edition = edition.Ordinal, EditionHash = edition.ContentHash, assignment.DaysToReturn },
        new { Employee = assignment.EmployeeId, By = assignment.AssignedBy });

    public static LedgerEntry Received(Assignment assignment) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Received, assignment.Receipt!.At,
        new { assignment.Receipt.On, Way = assignment.Receipt.Way.ToString(), assignment.DueOn });

    public static LedgerEntry Started(Assignment assignment) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Started, assignment.StartedAt!.Value, new { });

    public static LedgerEntry LessonsDone(Assignment assignment) => LedgerEntry.Of(
        assignment.Id, LedgerKind.LessonsDone, assignment.LessonsDoneAt!.Value, new { });

    public static LedgerEntry Passed(Assignment assignment, Attempt attempt) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Passed, assignment.PassedAt!.Value, new { Attempt = attempt.Number });

    public static LedgerEntry Signed(Certification certification, SigningEvidence evidence) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Signed, certification.SignedAt,
        new { certification.RecordNumber, certification.Ordinal, certification.EvidenceHash, evidence.StatementHash, evidence.ConsentHash, evidence.EditionHash },
        new { SignedName = evidence.TypedName, Employee = evidence.EmployeeId });

    /// <param name="sealedBy">SHA-256 of the certificate that sealed it.</param>
    public static LedgerEntry Sealed(Certification certification, SealedDocument document, string sealedBy) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Sealed, document.SealedAt,
        new { certification.RecordNumber, document.Sha256, Bytes = document.Pdf.Length, SealedBy = sealedBy });

    /// <summary>Sealed before there was a ledger, and entered when it began.</summary>
    public static LedgerEntry TakenOver(
        Guid assignmentId, string recordNumber, string evidenceHash, string sha256, int bytes, DateTimeOffset sealedAt, TimeProvider clock) =>
        LedgerEntry.Of(
            assignmentId, LedgerKind.Sealed, clock.GetUtcNow(),
            new { RecordNumber = recordNumber, EvidenceHash = evidenceHash, Sha256 = sha256, Bytes = bytes, SealedAt = sealedAt });

    public static LedgerEntry Delivered(Certification certification, Delivery delivery) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Delivered, delivery.At,
        new { certification.RecordNumber, delivery.MessageId },
        new { delivery.Recipient, delivery.ServerReply });

    /// <summary>The notice came back.</summary>
    public static LedgerEntry ReceiptTakenBack(Assignment assignment, string serverReply, TimeProvider clock) => LedgerEntry.Of(
        assignment.Id, LedgerKind.ReceiptTakenBack, clock.GetUtcNow(), new { }, new { ServerReply = serverReply });

    /// <summary>The certification came back from WING-SHR.</summary>
    public static LedgerEntry DeliveryTakenBack(Certification certification, Delivery delivery, string serverReply, TimeProvider clock) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.DeliveryTakenBack, clock.GetUtcNow(),
        new { certification.RecordNumber, delivery.MessageId },
        new { delivery.Recipient, ServerReply = serverReply });

    public static LedgerEntry Confirmed(Certification certification, Confirmation confirmation) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Confirmed, confirmation.At,
        new { certification.RecordNumber },
        new { confirmation.By });

    /// <summary>Exempted or ended.</summary>
    public static LedgerEntry Closed(Assignment assignment) => LedgerEntry.Of(
        assignment.Id, assignment.Exit!.Kind == ExitKind.Exempted ? LedgerKind.Exempted : LedgerKind.Ended, assignment.Exit.At,
        new { },
        new { assignment.Exit.Reason, assignment.Exit.By });

    /// <summary>The departure that ended it was undone.</summary>
    public static LedgerEntry Reopened(Assignment assignment, string reason, string by, TimeProvider clock) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Reopened, clock.GetUtcNow(),
        new { assignment.DueOn },
        new { Reason = reason, By = by });

    public static LedgerEntry Extended(Assignment assignment, Extension extension) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Extended, extension.At,
        new { extension.From, extension.To, extension.Days },
        new { extension.Reason, extension.By });

    public static LedgerEntry ExtensionTakenBack(Assignment assignment, Extension extension) => LedgerEntry.Of(
        assignment.Id, LedgerKind.ExtensionTakenBack, extension.TakenBack!.At,
        new { extension.From, extension.To, assignment.DueOn },
        new { extension.TakenBack.By });

    /// <summary>The assignment is outstanding again.</summary>
    public static LedgerEntry ExemptionTakenBack(Assignment assignment, string by, TimeProvider clock) => LedgerEntry.Of(
        assignment.Id, LedgerKind.ExemptionTakenBack, clock.GetUtcNow(), new { assignment.DueOn }, new { By = by });

    public static LedgerEntry ConfirmationTakenBack(Certification certification, Confirmation confirmation, string by, TimeProvider clock) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.ConfirmationTakenBack, clock.GetUtcNow(),
        new { certification.RecordNumber, ConfirmedAt = confirmation.At },
        new { By = by });

    /// <summary>Somebody else hears of the assignment from now on, or HR where nobody supervises.</summary>
    public static LedgerEntry SupervisorChanged(Guid assignmentId, Guid? from, Guid? to, string by, TimeProvider clock) => LedgerEntry.Of(
        assignmentId, LedgerKind.SupervisorChanged, clock.GetUtcNow(), new { }, new { From = from, To = to, By = by });

    public static LedgerEntry Paused(Assignment assignment, Pause pause) => LedgerEntry.Of(
        assignment.Id, LedgerKind.Paused, pause.At,
        new { pause.From, pause.To, assignment.DueOn },
        new { pause.Reason, pause.By });

    public static LedgerEntry PauseEnded(Assignment assignment, Pause pause) => LedgerEntry.Of(
        assignment.Id, LedgerKind.PauseEnded, pause.Ending!.At,
        new { pause.From, pause.To, pause.Ending.Planned, assignment.DueOn },
        new { pause.Ending.By });

    /// <summary>By hand; what the ladder sends by itself is mail like any other.</summary>
    public static LedgerEntry Reminded(ManualReminder reminder) => LedgerEntry.Of(
        reminder.AssignmentId, LedgerKind.Reminded, reminder.At, new { reminder.On, reminder.MessageId }, new { reminder.By });

    public static LedgerEntry ExtensionRequested(ExtensionRequest request) => LedgerEntry.Of(
        request.AssignmentId, LedgerKind.ExtensionRequested, request.AskedAt,
        new { request.DueOn, request.AskedFor },
        new { request.Reason, By = request.AskedBy });

    /// <summary>One that is granted is <see cref="Extended"/>.</summary>
    public static LedgerEntry ExtensionRefused(ExtensionRequest request) => LedgerEntry.Of(
        request.AssignmentId, LedgerKind.ExtensionRefused, request.DecidedAt!.Value,
        new { request.AskedFor },
        new { Reason = request.Answer, By = request.DecidedBy });

    public static LedgerEntry Declined(Decline decline) => LedgerEntry.Of(
        decline.AssignmentId, LedgerKind.Declined, decline.At, new { }, new { decline.Reason, decline.By });

    /// <summary>HR talked with whoever declined.</summary>
    public static LedgerEntry Conversed(Conversation conversation) => LedgerEntry.Of(
        conversation.AssignmentId, LedgerKind.Conversed, conversation.RecordedAt,
        new { conversation.HeldOn },
        new { conversation.With, conversation.Notes, conversation.By });

    public static LedgerEntry Superseded(Certification certification, Supersession supersession, Certification successor) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Superseded, supersession.At,
        new { certification.RecordNumber, By = successor.RecordNumber, successor.Ordinal },
        new { supersession.RosterName, supersession.Unit, supersession.Position, supersession.Reason, supersession.By });

    public static LedgerEntry Withdrawn(Certification certification, Withdrawal withdrawal) => LedgerEntry.Of(
        certification.AssignmentId, LedgerKind.Withdrawn, withdrawal.At,
        new { certification.RecordNumber },
        new { withdrawal.Reason, withdrawal.By });

    public static LedgerEntry PaperFormPrinted(PaperForm form) => LedgerEntry.Of(
        form.AssignmentId, LedgerKind.PaperFormPrinted, form.PrintedAt, new { form.RecordNumber }, new { By = form.PrintedBy });

    public static LedgerEntry PaperReturned(PaperReturn paper) => LedgerEntry.Of(
        paper.AssignmentId, LedgerKind.PaperReturned, paper.RecordedAt,
        new { paper.RecordNumber, paper.ReceivedOn, paper.PostmarkedOn },
        new { paper.Reason, By = paper.RecordedBy });

    public static LedgerEntry PaperReturnVoided(PaperReturn paper) => LedgerEntry.Of(
        paper.AssignmentId, LedgerKind.PaperReturnVoided, paper.Voiding!.At,
        new { paper.RecordNumber },
        new { paper.Voiding.Reason, paper.Voiding.By });

    /// <param name="by">Who filed it.</param>
    public static LedgerEntry ScanFiled(PaperScan scan, PaperReturn paper, string by, TimeProvider clock) => LedgerEntry.Of(
        paper.AssignmentId, LedgerKind.ScanFiled, clock.GetUtcNow(),
        new { paper.RecordNumber, scan.Sha256, Bytes = scan.Length },
        new { scan.FileName, By = by });

    /// <summary>Somebody took everything about it out of the program, as one file.</summary>
    /// <param name="by">Who took it.</param>
    public static LedgerEntry AuditPackTaken(Guid assignmentId, string by, TimeProvider clock) => LedgerEntry.Of(
        assignmentId, LedgerKind.AuditPackTaken, clock.GetUtcNow(), new { }, new { By = by });

    /// <summary>Somebody in HR saw the employee's pages as the employee does; nothing could be changed.</summary>
    public static LedgerEntry LookedAs(Guid assignmentId, string reason, string by, TimeProvider clock) => LedgerEntry.Of(
        assignmentId, LedgerKind.LookedAs, clock.GetUtcNow(), new { }, new { Reason = reason, By = by });

    /// <summary>Somebody other than the employee saw what is held about the signature.</summary>
    public static LedgerEntry EvidenceSeen(Guid assignmentId, string recordNumber, string by, TimeProvider clock) => LedgerEntry.Of(
        assignmentId, LedgerKind.EvidenceSeen, clock.GetUtcNow(), new { RecordNumber = recordNumber }, new { By = by });

    /// <summary>Somebody other than the employee downloaded the sealed PDF.</summary>
    public static LedgerEntry DocumentTaken(Guid assignmentId, string recordNumber, string by, TimeProvider clock) => LedgerEntry.Of(
        assignmentId, LedgerKind.DocumentTaken, clock.GetUtcNow(), new { RecordNumber = recordNumber }, new { By = by });

    /// <summary>Somebody downloaded a scan; one that belongs to no assignment yet is the agency's.</summary>
    public static LedgerEntry ScanTaken(PaperScan scan, string by, TimeProvider clock) => LedgerEntry.Of(
        scan.AssignmentId ?? LedgerChain.Agency, LedgerKind.ScanTaken, clock.GetUtcNow(), new { scan.Sha256 }, new { By = by });

    /// <summary>Personal content was destroyed at the end of its retention.</summary>
    public static LedgerEntry Destroyed(Disposition disposition) => LedgerEntry.Of(
        disposition.AssignmentId, LedgerKind.Destroyed, disposition.ApprovedAt,
        new
        {
            disposition.RecordNumber,
            disposition.Class,
            disposition.DestroyAfter,
            Destroyed = disposition.Destroyed.Select(content => new { Kind = content.Kind.ToString(), content.RecordNumber, content.Sha256 }),
        });
}
