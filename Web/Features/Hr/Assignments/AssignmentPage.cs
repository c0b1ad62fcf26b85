using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>A certification without its document's bytes.</summary>
/// <param name="SignedName">Null once the content was destroyed at the end of its retention.</param>
public sealed record SignedCertification(
    string RecordNumber, string? SignedName, DateTimeOffset SignedAt, bool IsSealed, Delivery? Delivery, Confirmation? Confirmation,
    Supersession? Supersession, Withdrawal? Withdrawal)
{
    /// <summary>Neither superseded nor withdrawn.</summary>
    public bool IsCurrent => Supersession is null && Withdrawal is null;
}

/// <summary>A letter about the assignment, queued or sent.</summary>
public sealed record AssignmentMail(
    Guid Id, LetterKind Kind, OutboxState State, DateTimeOffset QueuedAt, DateTimeOffset? SentAt, string? Recipient, string? Outcome);

/// <summary>That the employee declined to sign, and the conversations since, the newest first.</summary>
public sealed record DeclinedSigning(Decline Decline, IReadOnlyList<Conversation> Conversations);

/// <summary>Everything HR may want to know about one assignment.</summary>
public sealed record AssignmentPage(
    AssignmentLine Line,
    Assignment Assignment,
    AssignmentDeadline Deadline,
    DeclinedSigning? Declined,
    IReadOnlyList<SignedCertification> Certifications,
    AssignmentPaper Paper,
    AssignmentRetention Retention,
    IReadOnlyList<AssignmentMail> Mail,
    DateOnly Today,
    TimeZoneInfo Zone)
{
    /// <summary>What became of every reminder; empty before receipt.</summary>
    public IReadOnlyList<LadderLine> Ladder { get; init; } = [];

    /// <summary>The one that stands; null before signing and after a withdrawal.</summary>
    public SignedCertification? Certification => Certifications.SingleOrDefault(certification => certification.IsCurrent);

    /// <summary>Superseded or withdrawn, the newest first.</summary>
    public IEnumerable<SignedCertification> EarlierCertifications => Certifications.Where(certification => !certification.IsCurrent);

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
            await AssignmentDeadline.LoadAsync(db, assignment, zone, cancellation),
            await DeclinedAsync(db, assignment, cancellation),
            await db.Certifications.Where(certification => certification.AssignmentId == id)
                .OrderByDescending(certification => certification.Ordinal)
                .Select(certification => new SignedCertification(
                    certification.RecordNumber, certification.Evidence!.SignedName, certification.SignedAt, certification.Document != null,
                    certification.Delivery, certification.Confirmation, certification.Supersession, certification.Withdrawal))
                .AsNoTracking()
                .ToListAsync(cancellation),
            await AssignmentPaper.LoadAsync(db, assignment, zone, cancellation),
            await AssignmentRetention.LoadAsync(db, id, rule, cancellation),
            await db.Outbox.Where(message => message.AssignmentId == id)
                .OrderBy(message => message.QueuedAt).ThenBy(message => message.Id)
                .Select(message => new AssignmentMail(
                    message.Id, message.Kind, message.State, message.QueuedAt, message.SentAt, message.Recipient, message.Outcome))
                .ToListAsync(cancellation),
            today,
            zone);
    }

    private static async Task<DeclinedSigning?> DeclinedAsync(TrainingDb db, Assignment assignment, CancellationToken cancellation) =>
        assignment.DeclinedAt is null ? null : new(
            await db.Declines.AsNoTracking().SingleAsync(decline => decline.AssignmentId == assignment.Id, cancellation),
            await db.Conversations.AsNoTracking().Where(conversation => conversation.AssignmentId == assignment.Id)
                .OrderByDescending(conversation => conversation.HeldOn).ThenByDescending(conversation => conversation.RecordedAt)
                .ToListAsync(cancellation));
}
