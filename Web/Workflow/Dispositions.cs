using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>
/// Destroys the personal content of records whose retention has ended, and leaves the proof that it was there. What else the
/// assignment says (dates, standing, number) stays in the register.
/// </summary>
public sealed class Dispositions(TrainingDb db, IOptions<RetentionOptions> retention, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>Stands where a page shows a reason.</summary>
    private const string ReasonDestroyed = "Destroyed at the end of its retention.";

    /// <summary>All of the chosen records or none, in one transaction.</summary>
    /// <param name="reason">On what authority.</param>
    /// <param name="by">Who in HR approves it, as records name them.</param>
    /// <exception cref="RuleBrokenException">
    /// None is chosen, no reason is given, or one of them must be kept: its retention has not ended, it is held, or it is gone.
    /// </exception>
    public async Task DestroyAsync(IReadOnlyCollection<Guid> assignmentIds, string reason, string by, CancellationToken cancellation)
    {
        Rule.Require(assignmentIds.Count > 0, "Choose at least one record.");
        await db.Provider.OverwriteWhatIsDeletedAsync(db, cancellation);
        // Nobody places a hold between the look and the deletion.
        await using var transaction = await db.LockAllAsync<LegalHold>(cancellation);
        var today = clock.Today(agency.Value.Zone);
        var lines = await RetentionLine.Of(db).PastDate(retention.Value.Rule, today)
            .Where(line => assignmentIds.Contains(line.AssignmentId) && !line.IsHeld)
            .ToListAsync(cancellation);
        Rule.Require(
            lines.Count == assignmentIds.Count,
            "Nothing was destroyed: one of the records is held, is gone already, or must still be kept. Look at the list again.");

        foreach (var line in lines)
        {
            var disposition = new Disposition(
                line.AssignmentId, line.RecordNumber, retention.Value.Rule, line.ReturnedOn, line.LeftOn,
                await ProofAsync(line.AssignmentId, cancellation), reason, by, today, clock);
            db.Dispositions.Add(disposition);
            db.Ledger.Add(LedgerFacts.Destroyed(disposition));
            (await db.Assignments.SingleAsync(assignment => assignment.Id == line.AssignmentId, cancellation)).ForgetReasons();
        }

        await DeleteAsync(assignmentIds, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ForgetPeopleAsync(assignmentIds, cancellation);
        await ForgetBulkReasonsAsync(assignmentIds, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<List<DestroyedContent>> ProofAsync(Guid assignmentId, CancellationToken cancellation)
    {
        var certifications = await db.Certifications.Where(certification => certification.AssignmentId == assignmentId)
            .OrderBy(certification => certification.Ordinal)
            .Select(certification => new
            {
                certification.RecordNumber,
                certification.EvidenceHash,
                certification.SignedAt,
                Sha256 = certification.Document == null ? null : certification.Document.Sha256,
                SealedAt = certification.Document == null ? (DateTimeOffset?)null : certification.Document.SealedAt,
            })
            .ToListAsync(cancellation);
        var scans = await db.PaperScans.Where(scan => scan.AssignmentId == assignmentId)
            .OrderBy(scan => scan.UploadedAt)
            .Select(scan => new { scan.RecordNumber, scan.Sha256, scan.UploadedAt })
            .ToListAsync(cancellation);
        return
        [
            .. certifications.Select(entry => new DestroyedContent(DestroyedKind.Evidence, entry.RecordNumber, entry.EvidenceHash, entry.SignedAt)),
            .. certifications.Where(entry => entry.Sha256 is not null)
                .Select(entry => new DestroyedContent(DestroyedKind.SealedDocument, entry.RecordNumber, entry.Sha256!, entry.SealedAt!.Value)),
            .. scans.Select(scan => new DestroyedContent(DestroyedKind.Scan, scan.RecordNumber ?? "", scan.Sha256, scan.UploadedAt)),
        ];
    }

    /// <summary>
    /// Of whoever has no record left that must be kept: when they signed in, and why the roster was changed, which may tell of
    /// illness or an inquiry. That it was changed stays.
    /// </summary>
    private async Task ForgetPeopleAsync(IReadOnlyCollection<Guid> assignments, CancellationToken cancellation)
    {
        var people = db.Assignments.Where(row => assignments.Contains(row.Id)).Select(row => row.EmployeeId)
            .Where(id => !db.Assignments.Any(row => row.EmployeeId == id && !db.Dispositions.Any(gone => gone.AssignmentId == row.Id)));
        var accounts = db.Users.Where(row => row.EmployeeId != null && people.Contains(row.EmployeeId.Value)).Select(row => row.Id);

        await db.SignIns.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.AccountChanges.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.KnownBrowsers.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.Sessions.Where(row => accounts.Contains(row.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.RosterChanges.Where(row => people.Contains(row.EmployeeId) && row.Reason != null)
            .ExecuteUpdateAsync(row => row.SetProperty(change => change.Reason, (string?)null), cancellation);
    }

    /// <summary>Why something was done to many, once none of them has a record left that must be kept.</summary>
    private async Task ForgetBulkReasonsAsync(IReadOnlyCollection<Guid> assignments, CancellationToken cancellation)
    {
        var touched = db.BulkItems.Where(item => assignments.Contains(item.AssignmentId)).Select(item => item.ActionId);
        var actions = await db.BulkActions
            .Where(action => touched.Contains(action.Id)
                && !db.BulkItems.Any(item => item.ActionId == action.Id && !db.Dispositions.Any(gone => gone.AssignmentId == item.AssignmentId)))
            .ToListAsync(cancellation);
        foreach (var action in actions)
            action.ForgetReason();
    }

    /// <summary>Everything personal about these assignments: what was signed, scanned, answered, asked and mailed.</summary>
    private async Task DeleteAsync(IReadOnlyCollection<Guid> assignments, CancellationToken cancellation)
    {
        var certifications = db.Certifications.Where(row => assignments.Contains(row.AssignmentId)).Select(row => row.Id);
        var scans = db.PaperScans.Where(row => row.AssignmentId != null && assignments.Contains(row.AssignmentId.Value)).Select(row => row.Id);
        var entries = db.Ledger.Where(row => assignments.Contains(row.AssignmentId)).Select(row => row.Id);
        var messages = db.Outbox.Where(row => row.AssignmentId != null && assignments.Contains(row.AssignmentId.Value)).Select(row => row.Id);
        var attempts = db.Attempts.Where(row => assignments.Contains(row.AssignmentId)).Select(row => row.Id);

        await db.RecordedEvidence.Where(row => certifications.Contains(row.CertificationId)).ExecuteDeleteAsync(cancellation);
        await db.SealedDocuments.Where(row => certifications.Contains(row.CertificationId)).ExecuteDeleteAsync(cancellation);
        await db.Set<Domain.Assignments.ScanContent>().Where(row => scans.Contains(row.ScanId)).ExecuteDeleteAsync(cancellation);
        await db.PaperScans.Where(row => scans.Contains(row.Id) && row.Dismissal != null)
            .ExecuteUpdateAsync(row => row.SetProperty(scan => scan.Dismissal!.Reason, ReasonDestroyed), cancellation);
        await db.PaperReturns.Where(row => assignments.Contains(row.AssignmentId))
            .ExecuteUpdateAsync(row => row.SetProperty(paper => paper.Reason, ReasonDestroyed), cancellation);
        await db.PaperReturns.Where(row => assignments.Contains(row.AssignmentId) && row.Voiding != null)
            .ExecuteUpdateAsync(row => row.SetProperty(paper => paper.Voiding!.Reason, ReasonDestroyed), cancellation);
        await db.Declines.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.ExtensionRequests.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.Conversations.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.LedgerDetails.Where(row => entries.Contains(row.EntryId)).ExecuteDeleteAsync(cancellation);
        await db.SigningDrafts.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.AnswerDrafts.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.PracticeAnswers.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.ScenarioSteps.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.Set<Domain.Assessment.AttemptQuestion>().Where(row => attempts.Contains(row.AttemptId)).ExecuteDeleteAsync(cancellation);
        await db.Attempts.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.RosterProposals.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.Inquiries.Where(row => assignments.Contains(row.AssignmentId)).ExecuteDeleteAsync(cancellation);
        await db.SentLetters.Where(row => messages.Contains(row.MessageId)).ExecuteDeleteAsync(cancellation);
        await db.MailProblems.Where(row => messages.Contains(row.MessageId)).ExecuteDeleteAsync(cancellation);
        await db.Outbox.Where(row => row.AssignmentId != null && assignments.Contains(row.AssignmentId.Value)).ExecuteDeleteAsync(cancellation);
    }
}
