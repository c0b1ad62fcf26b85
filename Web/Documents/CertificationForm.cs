using PolicyTraining.Domain;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Documents;

/// <summary>Everything the certification document prints, and what it was recorded from.</summary>
/// <param name="BulletinNumber">As the agency numbers it: <c>2.110</c>.</param>
/// <param name="EvidenceHash">Fingerprint of the evidence as it is stored.</param>
/// <param name="Zone">The agency's zone, in which the date on the form is the date of signing.</param>
/// <param name="VerificationAddress">What the QR code leads to, ASCII; null leaves the code out.</param>
/// <param name="Supersedes">The certification that this one corrects, if it does.</param>
public sealed record CertificationForm(
    string RecordNumber,
    string BulletinNumber,
    string BulletinTitle,
    ReceiptForm Receipt,
    SigningEvidence Evidence,
    string EvidenceHash,
    TimeZoneInfo Zone,
    FormMark Mark,
    string? VerificationAddress,
    Supersedes? Supersedes)
{
    /// <summary>The name the employee typed as signature, in NFC.</summary>
    /// <exception cref="UnprintableCharacterException"/>
    public string SignedName => CertificationFonts.Composed(Evidence.TypedName);

    /// <summary>The moment of signing, UTC.</summary>
    public DateTimeOffset SignedAt => Evidence.ConfirmedAt.ToUniversalTime();

    /// <summary>The form of <paramref name="edition"/>, filled in.</summary>
    public static CertificationForm Of(
        Edition edition,
        string recordNumber,
        SigningEvidence evidence,
        string evidenceHash,
        TimeZoneInfo zone,
        FormMark mark,
        string? verificationAddress = null,
        Supersedes? supersedes = null) =>
        new(
            recordNumber,
            edition.Bulletin.Number,
            edition.Bulletin.Title,
            edition.Receipt,
            evidence,
            evidenceHash,
            zone,
            mark,
            verificationAddress,
            supersedes);
}

/// <summary>The earlier certification that a correction takes the place of.</summary>
/// <param name="On">The day of the correction, in the agency's zone.</param>
/// <param name="Reason">As HR gave it.</param>
public sealed record Supersedes(string RecordNumber, DateOnly On, string Reason)
{
    internal string InWords => $"{RecordNumber}, corrected on {On.OnForm}. Reason: {Printable.Of(Reason)}";
}

/// <summary>Why a document is not a record, printed across it where it is not.</summary>
public enum FormMark
{
    /// <summary>A record: no mark.</summary>
    None,

    /// <summary>Made to show what a certification looks like; nobody signed it.</summary>
    Specimen,

    /// <summary>Sealed with a development certificate, which anyone can make.</summary>
    Development,
}
