using System.Diagnostics.CodeAnalysis;

namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// The employee's signed receipt: the recorded act and its evidence. Never updated. Its sealed document, delivery and
/// confirmation are further facts about it, each inserted once.
/// </summary>
public sealed class Certification
{
    private Certification() { } // EF Core

    internal Certification(Guid assignmentId, int ordinal, RecordNumber number, SigningEvidence evidence)
    {
        AssignmentId = assignmentId;
        Ordinal = ordinal;
        RecordNumber = number.Value;
        SignedAt = evidence.ConfirmedAt;
        Evidence = new RecordedEvidence(Id, evidence.TypedName, CanonicalJson.Of(evidence));
        EvidenceHash = Fingerprint.Of(Evidence.Text);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    /// <summary>1 for the signature itself; a correction by HR would write the next.</summary>
    public int Ordinal { get; private init; }

    public string RecordNumber { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Null once it was destroyed at the end of its retention.</summary>
    public RecordedEvidence? Evidence { get; private init; }

    public string EvidenceHash { get; private init; } = "";

    /// <summary>The PDF, once sealed.</summary>
    public SealedDocument? Document { get; private set; }

    public Delivery? Delivery { get; private set; }

    public Confirmation? Confirmation { get; private set; }

    /// <summary>Keeps the sealed PDF. A download is these bytes for ever.</summary>
    /// <exception cref="RuleBrokenException">There is one already.</exception>
    public void Attach(SealedDocument document)
    {
        Rule.Require(Document is null, "This certification already has its sealed document.");
        Document = document;
    }

    /// <summary>Keeps the first delivery; a repeated one under the same Message-ID changes nothing.</summary>
    [MemberNotNull(nameof(Delivery))]
    public void Deliver(Delivery delivery) => Delivery ??= delivery;

    /// <summary>Keeps HR's first confirmation; a second click changes nothing.</summary>
    [MemberNotNull(nameof(Confirmation))]
    public void Confirm(string by, TimeProvider clock) => Confirmation ??= new Confirmation(Id, by, clock.GetUtcNow());
}
