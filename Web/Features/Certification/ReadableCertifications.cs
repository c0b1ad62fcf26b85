using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>The sealed PDF without its bytes.</summary>
/// <param name="Length">Bytes.</param>
public sealed record DocumentFacts(string Sha256, DateTimeOffset SealedAt, int Length);

/// <summary>A certification and everything that became of it.</summary>
/// <param name="SignedName">Null once the content was destroyed at the end of its retention.</param>
/// <param name="Document">Null until sealed, and once it was destroyed.</param>
/// <param name="Mail">Where the e-mail to WING-SHR stands; null until the document is sealed.</param>
public sealed record CertificationFacts(
    string RecordNumber,
    string? SignedName,
    DateTimeOffset SignedAt,
    string RosterName,
    Assignment Assignment,
    DocumentFacts? Document,
    OutboxState? Mail,
    Delivery? Delivery,
    Confirmation? Confirmation)
{
    public bool IsDestroyed => SignedName is null;
}

/// <summary>A line of the employee's own list.</summary>
public sealed record SignedLine(string RecordNumber, string BulletinNumber, string BulletinTitle, DateTimeOffset SignedAt, Assignment Assignment);

/// <summary>The certifications a reader may see: one's own, and for HR everybody's. All others do not exist.</summary>
public sealed class ReadableCertifications(TrainingDb db)
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
                 : new DocumentFacts(certification.Document.Sha256, certification.Document.SealedAt, certification.Document.Pdf.Length),
             db.Outbox.Where(message => message.CertificationId == certification.Id && message.Kind == LetterKind.CertificationForHr)
                 .Select(message => (OutboxState?)message.State)
                 .FirstOrDefault(),
             certification.Delivery,
             certification.Confirmation))
        .AsNoTracking()
        .SingleOrDefaultAsync(cancellation);

    /// <summary>The sealed PDF as stored; null while there is none, or none for this reader.</summary>
    public Task<SealedDocument?> FindDocumentAsync(ClaimsPrincipal reader, RecordNumber number, CancellationToken cancellation) =>
        (from certification in By(reader, number)
         join document in db.SealedDocuments on certification.Id equals document.CertificationId
         select document)
        .AsNoTracking()
        .SingleOrDefaultAsync(cancellation);

    /// <summary>The employee's own, newest first.</summary>
    public Task<List<SignedLine>> OfAsync(Guid employeeId, CancellationToken cancellation) =>
        (from certification in db.Certifications
         join assignment in db.Assignments on certification.AssignmentId equals assignment.Id
         join edition in db.Editions on assignment.EditionId equals edition.Id
         where assignment.EmployeeId == employeeId
         orderby certification.SignedAt descending
         select new SignedLine(certification.RecordNumber, edition.BulletinNumber, edition.BulletinTitle, certification.SignedAt, assignment))
        .AsNoTracking()
        .ToListAsync(cancellation);

    private IQueryable<Domain.Certifications.Certification> By(ClaimsPrincipal reader, RecordNumber number)
    {
        var named = db.Certifications.Where(certification => certification.RecordNumber == number.Value);
        if (reader.IsInRole(Roles.Hr) || reader.IsInRole(Roles.Administrator))
            return named;

        var employee = reader.EmployeeId;
        return named.Where(certification =>
            db.Assignments.Any(assignment => assignment.Id == certification.AssignmentId && assignment.EmployeeId == employee));
    }
}
