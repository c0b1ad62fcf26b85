using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Verification;

/// <summary>What is on record about a certification.</summary>
/// <param name="Sha256">Of the sealed document; null until it is sealed.</param>
/// <param name="Replacement">What took its place; null while it is current.</param>
public sealed record IssuedRecord(
    string RecordNumber, string SignedName, Guid EmployeeId, string BulletinNumber, string BulletinTitle, DateTimeOffset SignedAt, string? Sha256,
    Replacement? Replacement);

/// <summary>The later certification of the same assignment.</summary>
public sealed record Replacement(string RecordNumber, DateTimeOffset At);

/// <summary>Every certification ever signed, for whoever asks about one; what the asker may learn of it is <see cref="Verdict"/>'s to say.</summary>
public sealed class IssuedRecords(TrainingDb db)
{
    public Task<IssuedRecord?> FindAsync(RecordNumber number, CancellationToken cancellation) =>
        Of(db.Certifications.Where(certification => certification.RecordNumber == number.Value)).SingleOrDefaultAsync(cancellation);

    /// <summary>The record whose document is this very file.</summary>
    public Task<IssuedRecord?> FindAsync(string fileHash, CancellationToken cancellation) =>
        Of(db.Certifications.Where(certification => certification.Document!.Sha256 == fileHash)).FirstOrDefaultAsync(cancellation);

    private IQueryable<IssuedRecord> Of(IQueryable<Domain.Certifications.Certification> certifications) =>
        from certification in certifications.AsNoTracking()
        join assignment in db.Assignments on certification.AssignmentId equals assignment.Id
        join edition in db.Editions on assignment.EditionId equals edition.Id
        join next in db.Certifications on new { certification.AssignmentId, Ordinal = certification.Ordinal + 1 }
            equals new { next.AssignmentId, next.Ordinal } into replacements
        from replacement in replacements.DefaultIfEmpty()
        select new IssuedRecord(
            certification.RecordNumber,
            certification.SignedName,
            assignment.EmployeeId,
            edition.BulletinNumber,
            edition.BulletinTitle,
            certification.SignedAt,
            certification.Document!.Sha256,
            replacement == null ? null : new Replacement(replacement.RecordNumber, replacement.SignedAt));
}
