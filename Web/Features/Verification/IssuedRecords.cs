using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>What is on record about a certification.</summary>
/// <param name="SignedName">Null once the content was destroyed at the end of its retention.</param>
/// <param name="Sha256">Of the sealed document, also of one that was destroyed since; null until it is sealed.</param>
public sealed record IssuedRecord(
    string RecordNumber, string? SignedName, Guid EmployeeId, string BulletinNumber, string BulletinTitle, DateTimeOffset SignedAt, string? Sha256,
    Supersession? Supersession, string? SupersededBy, Withdrawal? Withdrawal);

/// <summary>A form that was printed to be signed on paper.</summary>
/// <param name="ReceivedOn">When HR received it back; null while it has not, or where the entry was voided.</param>
public sealed record PaperRecord(string RecordNumber, string BulletinNumber, string BulletinTitle, DateTimeOffset PrintedAt, DateOnly? ReceivedOn);

/// <summary>Every certification ever signed, for whoever asks about one; what the asker may learn of it is <see cref="Verdict"/>'s to say.</summary>
public sealed class IssuedRecords(TrainingDb db)
{
    public Task<IssuedRecord?> FindAsync(RecordNumber number, CancellationToken cancellation) =>
        Of(db.Certifications.Where(certification => certification.RecordNumber == number.Value)).SingleOrDefaultAsync(cancellation);

    /// <summary>The record whose document is this very file.</summary>
    public Task<IssuedRecord?> FindAsync(string fileHash, CancellationToken cancellation) =>
        Of(db.Certifications.Where(certification => certification.Document!.Sha256 == fileHash)).FirstOrDefaultAsync(cancellation);

    public Task<PaperRecord?> FindPaperAsync(RecordNumber number, CancellationToken cancellation) => (
        from form in db.PaperForms.AsNoTracking()
        where form.RecordNumber == number.Value
        join assignment in db.Assignments on form.AssignmentId equals assignment.Id
        join edition in db.Editions on assignment.EditionId equals edition.Id
        select new PaperRecord(
            form.RecordNumber,
            edition.BulletinNumber,
            edition.BulletinTitle,
            form.PrintedAt,
            db.PaperReturns.Where(paper => paper.AssignmentId == assignment.Id && paper.Voiding == null)
                .Select(paper => (DateOnly?)paper.ReceivedOn)
                .FirstOrDefault())).SingleOrDefaultAsync(cancellation);

    private IQueryable<IssuedRecord> Of(IQueryable<Domain.Certifications.Certification> certifications) =>
        from certification in certifications.AsNoTracking()
        join assignment in db.Assignments on certification.AssignmentId equals assignment.Id
        join edition in db.Editions on assignment.EditionId equals edition.Id
        select new IssuedRecord(
            certification.RecordNumber,
            certification.Evidence!.SignedName,
            assignment.EmployeeId,
            edition.BulletinNumber,
            edition.BulletinTitle,
            certification.SignedAt,
            certification.Document!.Sha256 ?? db.Dispositions.SelectMany(disposition => disposition.Destroyed)
                .Where(content => content.Kind == DestroyedKind.SealedDocument && content.RecordNumber == certification.RecordNumber)
                .Select(content => content.Sha256)
                .FirstOrDefault(),
            certification.Supersession,
            db.Certifications.Where(successor => successor.Id == certification.Supersession!.SuccessorId)
                .Select(successor => successor.RecordNumber)
                .FirstOrDefault(),
            certification.Withdrawal);
}
