namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// The personal content of a certification, kept apart from it: inserted with it, never changed, and destroyed as a whole at
/// the end of its retention, when number, dates and hash remain.
/// </summary>
/// <param name="SignedName">The signature as typed.</param>
/// <param name="Text"><see cref="SigningEvidence"/> as canonical JSON, exactly the characters that were hashed.</param>
public sealed record RecordedEvidence(Guid CertificationId, string SignedName, string Text);
