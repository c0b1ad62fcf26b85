using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Documents;

/// <summary>Evidence of a signature that never was, for documents that only show what one looks like.</summary>
internal static class SpecimenEvidence
{
    /// <param name="name">The invented employee's, as typed and in the roster.</param>
    /// <param name="confirmedAt">The moment of the invented signature, UTC.</param>
    public static SigningEvidence Of(Edition edition, string name, DateTimeOffset confirmedAt) => new()
    {
        BulletinNumber = edition.Bulletin.Number,
        BulletinTitle = edition.Bulletin.Title,
        BulletinHash = edition.BulletinHash,
        EditionOrdinal = edition.Ordinal,
        EditionHash = edition.ContentHash,
        Statement = edition.Receipt.Statement.Text,
        StatementHash = edition.Receipt.Statement.Hash,
        Consent = edition.Receipt.Consent,
        ConsentHash = Fingerprint.Of(edition.Receipt.Consent),
        EmployeeId = Guid.Empty,
        TypedName = name,
        RosterName = name,
        Email = "specimen@dma.example",
        Unit = "Specimen unit",
        Position = "Specimen position",
        SignInMethod = "password",
        SignedInAt = confirmedAt.AddMinutes(-34),
        ConfirmationMethod = "password",
        ViewedAt = confirmedAt.AddMinutes(-4),
        ConsentedAt = confirmedAt.AddMinutes(-2),
        NameTypedAt = confirmedAt.AddMinutes(-2),
        ConfirmedAt = confirmedAt,
        AttemptId = Guid.Empty,
        AttemptNumber = 1,
        CorrectAnswers = 0,
        Questions = 0,
        IpAddress = null,
        UserAgent = null,
    };
}
