using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Synthetic;

/// <summary>Signs for people of the synthetic register, and seals.</summary>
internal sealed class SyntheticSignature(
    Edition edition, ICertificationRenderer renderer, ISealer sealer, SealCertificate certificate, AgencyOptions agency, TimeProvider clock)
{
    private readonly string _consentHash = Fingerprint.Of(edition.Receipt.Consent);
    private readonly HashSet<RecordNumber> _numbers = [];

    /// <summary>SHA-256 of the certificate that seals.</summary>
    public string SealedBy { get; } = Fingerprint.Of(certificate.Leaf.RawData);

    /// <summary>A number that nobody in this register has: of very many, two would once be drawn alike.</summary>
    public RecordNumber NewNumber()
    {
        RecordNumber number;
        do number = RecordNumber.New(edition.Bulletin.Number);
        while (!_numbers.Add(number));
        return number;
    }

    public (Certification Certification, SigningEvidence Evidence) Sign(Assignment assignment, Employee employee, Guid attemptId)
    {
        var evidence = EvidenceOf(employee, attemptId);
        return (assignment.Sign(NewNumber(), evidence, agency.Zone), evidence);
    }

    public SealedDocument Seal(Certification certification, SigningEvidence evidence)
    {
        var form = CertificationForm.Of(
            edition, certification.RecordNumber, evidence, certification.EvidenceHash, agency.Zone, certificate.Mark,
            agency.VerificationLink(certification.RecordNumber));
        return new SealedDocument(certification.Id, sealer.Seal(renderer.Render(form)), clock.GetUtcNow());
    }

    private SigningEvidence EvidenceOf(Employee employee, Guid attemptId) => new()
    {
        BulletinNumber = edition.Bulletin.Number,
        BulletinTitle = edition.Bulletin.Title,
        BulletinHash = edition.BulletinHash,
        EditionOrdinal = edition.Ordinal,
        EditionHash = edition.ContentHash,
        Statement = edition.Receipt.Statement.Text,
        StatementHash = edition.Receipt.Statement.Hash,
        Consent = edition.Receipt.Consent,
        ConsentHash = _consentHash,
        EmployeeId = employee.Id,
        TypedName = employee.Name,
        RosterName = employee.Name,
        Email = employee.Email,
        Unit = employee.Unit,
        Position = employee.Position,
        SignInMethod = "password",
        SignedInAt = clock.GetUtcNow(),
        ConfirmationMethod = "password",
        IdentityConfirmedAt = clock.GetUtcNow(),
        ViewedAt = clock.GetUtcNow(),
        ConsentedAt = clock.GetUtcNow(),
        NameTypedAt = clock.GetUtcNow(),
        ConfirmedAt = clock.GetUtcNow(),
        ButtonLabel = SigningProcess.Button,
        ProcessVersion = SigningProcess.Version,
        ProgramVersion = SigningProcess.ProgramVersion,
        AttemptId = attemptId,
        AttemptNumber = 1,
        CorrectAnswers = edition.Assessment.Questions,
        Questions = edition.Assessment.Questions,
        IpAddress = "192.0.2.10",
        UserAgent = "Synthetic register",
    };
}
