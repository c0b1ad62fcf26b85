namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// The time-stamp authority gave nothing when the document was first sealed, so that it was held back. Stays on record: it
/// explains a document that was issued later, or without a time-stamp.
/// </summary>
/// <param name="Why">What the authority did or did not do, as a sentence.</param>
public sealed record TimestampWait(Guid CertificationId, DateTimeOffset Since, string Why);
