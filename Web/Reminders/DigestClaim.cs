using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Reminders;

/// <summary>
/// That a digest of a period has been taken on. Its key is the claim: whoever inserts the row sends the digest, and nobody sends
/// it twice.
/// </summary>
/// <param name="RecipientId">The supervisor, or the summary; empty for Human Resources, and for the week of supervisors as a whole.</param>
/// <param name="Period">The day of a daily digest, the Monday of a weekly one, the day a summary is meant for.</param>
/// <param name="MessageId">The letter in the outbox; null for the week as a whole.</param>
public sealed record DigestClaim(LetterKind Kind, Guid RecipientId, DateOnly Period, Guid? MessageId, DateTimeOffset ClaimedAt);
