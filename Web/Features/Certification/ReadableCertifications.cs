using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The sealed PDF without its bytes.</summary>
/// <param name="StampedAt">By the clock of the time-stamp authority; null without a time-stamp.</param>
/// <param name="Length">Bytes.</param>
public sealed record DocumentFacts(string Sha256, DateTimeOffset SealedAt, DateTimeOffset? StampedAt, int Length);

/// <summary>A certification and everything that became of it.</summary>
/// <param name="SignedName">Null once the content was destroyed at the end of its retention.</param>
/// <param name="Document">Null until sealed, and once it was destroyed.</param>
/// <param name="Wait">Why the document is, or was, held back; null when nothing was waited for.</param>
/// <param name="Mail">Where the e-mail to WING-SHR stands; null until the document is sealed.</param>
/// <param name="SupersededBy">The record number of the one that stands in its place.</param>
/// <param name="Supersedes">The record number of the one it stands in for.</param>
public sealed record CertificationFacts(
    string RecordNumber,
    string? SignedName,
    DateTimeOffset SignedAt,
    string RosterName,
    Assignment Assignment,
    DocumentFacts? Document,
    TimestampWait? Wait,
    OutboxState? Mail,
    Delivery? Delivery,
    Confirmation? Confirmation,
    Supersession? Supersession,
    string? SupersededBy,
    string? Supersedes,
    Withdrawal? Withdrawal)
{
    /// <summary>Neither superseded nor withdrawn.</summary>
    public bool IsCurrent => Supersession is null && Withdrawal is null;

    public bool IsDestroyed => SignedName is null;
}

/// <summary>The evidence of a signature exactly as it is stored.</summary>
public sealed record HeldEvidence(string RecordNumber, string Json, string Hash);

/// <summary>A line of the employee's own list.</summary>
public sealed record SignedLine(
    string RecordNumber, string BulletinNumber, string BulletinTitle, DateTimeOffset SignedAt, Assignment Assignment,
    bool IsSuperseded, bool IsWithdrawn);

/// <summary>
/// The certifications a reader may see: one's own, and for HR everybody's. All others do not exist. Whoever reads another's evidence
/// or takes the document is entered on the ledger first.
/// </summary>
public sealed class ReadableCertifications(TrainingDb db, Disclosures disclosures)
{
    public Task<CertificationFacts?> FindAsync(ClaimsPrincipal reader, RecordNumber number, CancellationToken cancellation) =>
        (from certification in By(reader, number)
         join assignment in db.Assignments on certification.AssignmentId equals assignment.Id
         join employee in db.Employees on assignment.EmployeeId equals employee.Id
         select new CertificationFacts(
             certification.RecordNumber,
             certification.Evidence!.SignedName,
             certification.SignedAt,
             employee.Name,
             assignment,
             certification.Document == null
                 ? null
                 : new DocumentFacts(
                     certification.Document.Sha256, certification.Document.SealedAt, certification.Document.StampedAt, certification.Document.Pdf.Length),
             certification.TimestampWait,
             db.Outbox.Where(message => message.CertificationId == certification.Id && message.Kind == LetterKind.CertificationForHr)
                 .Select(message => (OutboxState?)message.State)
                 .FirstOrDefault(),
             certification.Delivery,
             certification.Confirmation,
             certification.Supersession,
             db.Certifications.Where(other => other.Id == certification.Supersession!.SuccessorId)
                 .Select(other => other.RecordNumber).FirstOrDefault(),
             db.Certifications.Where(other => other.Supersession!.SuccessorId == certification.Id)
                 .Select(other => other.RecordNumber).FirstOrDefault(),
             certification.Withdrawal))
        .AsNoTracking()
        .SingleOrDefaultAsync(cancellation);

    /// <summary>The sealed PDF as stored; null while there is none, or none for this reader.</summary>
    public async Task<SealedDocument?> FindDocumentAsync(ClaimsPrincipal reader, RecordNumber number, CancellationToken cancellation)
    {
        var document = await (
            from certification in By(reader, number)
            join stored in db.SealedDocuments on certification.Id equals stored.CertificationId
            select stored).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (document is not null && await OthersAsync(reader, number, cancellation) is { } assignment)
            await disclosures.DocumentTakenAsync(assignment, number.Value, reader.DisplayName, cancellation);
        return document;
    }

    /// <summary>What is held about the signature; null when there is none, or none for this reader.</summary>
    public async Task<HeldEvidence?> FindEvidenceAsync(ClaimsPrincipal reader, RecordNumber number, CancellationToken cancellation)
    {
        var held = await By(reader, number).Where(certification => certification.Evidence != null)
            .Select(certification => new HeldEvidence(certification.RecordNumber, certification.Evidence!.Text, certification.EvidenceHash))
            .SingleOrDefaultAsync(cancellation);
        if (held is not null && await OthersAsync(reader, number, cancellation) is { } assignment)
            await disclosures.EvidenceSeenAsync(assignment, number.Value, reader.DisplayName, cancellation);
        return held;
    }

    /// <summary>The employee's own, newest first.</summary>
    public Task<List<SignedLine>> OfAsync(Guid employeeId, CancellationToken cancellation) =>
        (from certification in db.Certifications
         join assignment in db.Assignments on certification.AssignmentId equals assignment.Id
         join edition in db.Editions on assignment.EditionId equals edition.Id
         where assignment.EmployeeId == employeeId
         orderby certification.SignedAt descending, certification.Ordinal descending
         select new SignedLine(
             certification.RecordNumber, edition.BulletinNumber, edition.BulletinTitle, certification.SignedAt, assignment,
             certification.Supersession != null, certification.Withdrawal != null))
        .AsNoTracking()
        .ToListAsync(cancellation);

    /// <summary>The assignment of a certification that is somebody else's; null when it is the reader's own.</summary>
    private Task<Guid?> OthersAsync(ClaimsPrincipal reader, RecordNumber number, CancellationToken cancellation)
    {
        var employee = reader.EmployeeId;
        return By(reader, number)
            .Where(certification => !db.Assignments.Any(assignment => assignment.Id == certification.AssignmentId && assignment.EmployeeId == employee))
            .Select(certification => (Guid?)certification.AssignmentId)
            .SingleOrDefaultAsync(cancellation);
    }

    private IQueryable<Domain.Certifications.Certification> By(ClaimsPrincipal reader, RecordNumber number)
    {
        var named = db.Certifications.Where(certification => certification.RecordNumber == number.Value);
        if (reader.ReadsRegister)
            return named;

        var employee = reader.EmployeeId;
        return named.Where(certification =>
            db.Assignments.Any(assignment => assignment.Id == certification.AssignmentId && assignment.EmployeeId == employee));
    }
}
