namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// What is recorded about the act of signing, once and for good. All instants are UTC. Kept so that the signature can be
/// attributed to the person (Wis. Stat. 137.17) and the record reproduced as it was made (Wis. Stat. 137.20).
/// </summary>
/// <remarks>What was added later is null in evidence recorded before: what was not recorded then is not supplied now.</remarks>
public sealed record SigningEvidence
{
    public required string BulletinNumber { get; init; }

    public required string BulletinTitle { get; init; }

    /// <summary>Fingerprint of the bulletin's own words.</summary>
    public required string BulletinHash { get; init; }

    public required int EditionOrdinal { get; init; }

    /// <summary>Fingerprint of the whole edition: bulletin, lessons, questions, statement.</summary>
    public required string EditionHash { get; init; }

    /// <summary>The statement that was signed, word for word.</summary>
    public required string Statement { get; init; }

    public required string StatementHash { get; init; }

    /// <summary>The consent to sign electronically that was shown and ticked, word for word.</summary>
    public required string Consent { get; init; }

    public required string ConsentHash { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>The signature as typed, in NFC.</summary>
    public required string TypedName { get; init; }

    /// <summary>The name the roster had at that moment. A difference is recorded, never a reason to refuse.</summary>
    public required string RosterName { get; init; }

    public required string Email { get; init; }

    public required string Unit { get; init; }

    public required string Position { get; init; }

    /// <summary>How the person had signed in, in words: <c>password</c>, <c>passkey</c>.</summary>
    public required string SignInMethod { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    /// <summary>How identity was confirmed again at signing, in the same words.</summary>
    public required string ConfirmationMethod { get; init; }

    /// <summary>When identity was confirmed again.</summary>
    public DateTimeOffset? IdentityConfirmedAt { get; init; }

    public required DateTimeOffset ViewedAt { get; init; }

    public required DateTimeOffset ConsentedAt { get; init; }

    public required DateTimeOffset NameTypedAt { get; init; }

    /// <summary>The moment of signing.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>What stood on the button that signed.</summary>
    public string? ButtonLabel { get; init; }

    /// <summary>The version of the signing process, as <c>docs/signing-process.md</c> describes it.</summary>
    public string? ProcessVersion { get; init; }

    /// <summary>The version of the program that took the signature.</summary>
    public string? ProgramVersion { get; init; }

    public required Guid AttemptId { get; init; }

    public required int AttemptNumber { get; init; }

    public required int CorrectAnswers { get; init; }

    public required int Questions { get; init; }

    /// <summary>As seen by the server, through configured proxies only. Kept in the database, never in the PDF.</summary>
    public required string? IpAddress { get; init; }

    /// <summary>How the address was learned: from the connection, or from a trusted proxy.</summary>
    public string? IpSource { get; init; }

    /// <summary>Kept in the database, never in the PDF.</summary>
    public required string? UserAgent { get; init; }
}
