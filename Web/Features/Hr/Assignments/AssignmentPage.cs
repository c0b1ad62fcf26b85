using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A certification without its document's bytes.</summary>
/// <param name="SignedName">Null once the content was destroyed at the end of its retention.</param>
public sealed record SignedCertification(
    string RecordNumber, string? SignedName, DateTimeOffset SignedAt, bool IsSealed, Delivery? Delivery, Confirmation? Confirmation);

/// <summary>A letter about the assignment, queued or sent.</summary>
public sealed record AssignmentMail(
    LetterKind Kind, OutboxState State, DateTimeOffset QueuedAt, DateTimeOffset? SentAt, string? Recipient, string? Outcome);

/// <summary>Everything HR may want to know about one assignment.</summary>
public sealed record AssignmentPage(
    AssignmentLine Line,
    Assignment Assignment,
    SignedCertification? Certification,
    AssignmentPaper Paper,
    AssignmentRetention Retention,
    IReadOnlyList<AssignmentMail> Mail,
    DateOnly Today,
    TimeZoneInfo Zone)
{
    /// <summary>Signed, and HR has not said yet that it has the certification.</summary>
    public bool CanConfirm => Certification is { Confirmation: null };

    /// <returns>Null when there is no such assignment.</returns>
    public static async Task<AssignmentPage?> LoadAsync(
        TrainingDb db, Guid id, RetentionRule rule, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        if (assignment is null)
            return null;

        return new AssignmentPage(
            await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == id), db.Employees).SingleAsync(cancellation),
            assignment,
            await db.Certifications.Where(certification => certification.AssignmentId == id)
                .OrderByDescending(certification => certification.Ordinal)
                .Select(certification => new SignedCertification(
                    certification.RecordNumber, certification.Evidence!.SignedName, certification.SignedAt, certification.Document != null,
                    certification.Delivery, certification.Confirmation))
                .FirstOrDefaultAsync(cancellation),
            await AssignmentPaper.LoadAsync(db, assignment, zone, cancellation),
            await AssignmentRetention.LoadAsync(db, id, rule, cancellation),
            await db.Outbox.Where(message => message.AssignmentId == id)
                .OrderBy(message => message.QueuedAt).ThenBy(message => message.Id)
                .Select(message => new AssignmentMail(
                    message.Kind, message.State, message.QueuedAt, message.SentAt, message.Recipient, message.Outcome))
                .ToListAsync(cancellation),
            today,
            zone);
    }
}
