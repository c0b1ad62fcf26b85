using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Web.Features.Certification;

/// <param name="Note">How the value came about, or the same in another notation.</param>
public sealed record EvidenceRow(string Name, string Value, string? Note = null, bool IsFingerprint = false);

public sealed record EvidenceGroup(string Title, IReadOnlyList<EvidenceRow> Rows);

/// <summary>Everything that is held about a signature, in words.</summary>
public sealed record EvidencePage(HeldEvidence Held, CertificationFacts Facts, IReadOnlyList<EvidenceGroup> Groups)
{
    private const string NotRecorded = "Not recorded at the time";

    public string FileAddress => $"/certifications/{Held.RecordNumber}/evidence/file";

    public static EvidencePage Of(HeldEvidence held, CertificationFacts facts, TimeZoneInfo zone)
    {
        var evidence = CanonicalJson.Read<SigningEvidence>(held.Json);
        return new(held, facts,
        [
            new("Who signed", Signer(held, evidence)),
            new("How identity was established", Identity(evidence, zone)),
            new("What was signed", Texts(evidence)),
            new("The act of signing", Act(evidence, zone)),
            new("The course before it", Course(evidence)),
            new("From where", Device(evidence)),
            new("What became of it", Afterwards(facts, zone)),
        ]);
    }

    private static EvidenceRow[] Signer(HeldEvidence held, SigningEvidence evidence) =>
    [
        new("Record number", held.RecordNumber),
        new("Signature as typed", evidence.TypedName),
        new("Name in the roster", evidence.RosterName),
        new("E-mail address", evidence.Email),
        new("Unit", evidence.Unit),
        new("Position", evidence.Position),
        new("Employee", evidence.EmployeeId.ToString(), "The number under which the roster knows this person."),
    ];

    private static EvidenceRow[] Identity(SigningEvidence evidence, TimeZoneInfo zone) =>
    [
        At("Signed in", evidence.SignedInAt, zone),
        new("Signed in with", evidence.SignInMethod),
        At("Identity confirmed again", evidence.IdentityConfirmedAt, zone),
        new("Confirmed with", evidence.ConfirmationMethod),
    ];

    private static EvidenceRow[] Texts(SigningEvidence evidence) =>
    [
        new("Statement", evidence.Statement),
        new("SHA-256 of the statement", evidence.StatementHash, IsFingerprint: true),
        new("Consent", evidence.Consent),
        new("SHA-256 of the consent", evidence.ConsentHash, IsFingerprint: true),
        new("Bulletin", $"P&P {evidence.BulletinNumber} {evidence.BulletinTitle}, edition {evidence.EditionOrdinal}"),
        new("SHA-256 of the bulletin’s text", evidence.BulletinHash, IsFingerprint: true),
        new("SHA-256 of the edition", evidence.EditionHash, "Bulletin, lessons, questions and statement together.", IsFingerprint: true),
    ];

    private static EvidenceRow[] Act(SigningEvidence evidence, TimeZoneInfo zone) =>
    [
        At("Statement first shown", evidence.ViewedAt, zone),
        At("Consent given", evidence.ConsentedAt, zone),
        At("Name typed", evidence.NameTypedAt, zone),
        At("Signed", evidence.ConfirmedAt, zone),
        new("The button said", evidence.ButtonLabel ?? NotRecorded),
        new("Signing process", evidence.ProcessVersion is { } version ? $"Version {version}" : NotRecorded),
        new("Program", evidence.ProgramVersion ?? NotRecorded),
    ];

    private static EvidenceRow[] Course(SigningEvidence evidence) =>
    [
        new("Assessment", $"Passed at try {evidence.AttemptNumber}, {evidence.CorrectAnswers} of {evidence.Questions} right"),
        new("Try", evidence.AttemptId.ToString(), "The number under which its answers are kept."),
    ];

    private static EvidenceRow[] Device(SigningEvidence evidence) =>
    [
        new("IP address", evidence.IpAddress ?? "Not known to the server",
            $"Learned from: {evidence.IpSource ?? NotRecorded.ToLowerInvariant()}."),
        new("Browser", evidence.UserAgent ?? "It named none", "As it calls itself. Neither this nor the address is in the PDF."),
    ];

    private static List<EvidenceRow> Afterwards(CertificationFacts facts, TimeZoneInfo zone)
    {
        var rows = new List<EvidenceRow>();
        if (facts.Document is { } document)
        {
            rows.Add(At("Sealed", document.SealedAt, zone));
            rows.Add(new("SHA-256 of the PDF", document.Sha256, $"{document.Length:N0} bytes.", IsFingerprint: true));
        }

        if (facts.Delivery is { } delivery)
        {
            rows.Add(At("Accepted by the mail server", delivery.At, zone));
            rows.Add(new("For", delivery.Recipient, $"Message-ID {delivery.MessageId}"));
            rows.Add(new("The server’s reply", delivery.ServerReply));
        }

        if (facts.Confirmation is { } confirmation)
            rows.Add(At($"Confirmed by {confirmation.By}", confirmation.At, zone));
        if (facts.Supersession is { } supersession)
            rows.Add(new($"Superseded by {facts.SupersededBy}", supersession.At.Exact(zone), $"{supersession.By}: {supersession.Reason}"));
        if (facts.Withdrawal is { } withdrawal)
            rows.Add(new("Withdrawn", withdrawal.At.Exact(zone), $"{withdrawal.By}: {withdrawal.Reason}"));
        if (rows.Count == 0)
            rows.Add(new("So far", "Nothing: its document is not sealed yet."));
        return rows;
    }

    private static EvidenceRow At(string name, DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is { } known ? new(name, known.Exact(zone), known.Utc) : new(name, NotRecorded);
}
