using System.Diagnostics.CodeAnalysis;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;

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

    /// <summary>The same signature under a new number.</summary>
    private Certification(Certification superseded, RecordNumber number)
    {
        AssignmentId = superseded.AssignmentId;
        Ordinal = superseded.Ordinal + 1;
        RecordNumber = number.Value;
        SignedAt = superseded.SignedAt;
        Evidence = new RecordedEvidence(Id, superseded.Evidence!.SignedName, superseded.Evidence.Text);
        EvidenceHash = superseded.EvidenceHash;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    /// <summary>1 for the signature; a correction by HR, and a signature after a withdrawal, write the next.</summary>
    public int Ordinal { get; private init; }

    public string RecordNumber { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset SignedAt { get; private init; }

    /// <summary>Null once it was destroyed at the end of its retention.</summary>
    public RecordedEvidence? Evidence { get; private init; }

    public string EvidenceHash { get; private init; } = "";

    /// <summary>The PDF, once sealed.</summary>
    public SealedDocument? Document { get; private set; }

    /// <summary>Why the document is, or was, held back; null when nothing was waited for.</summary>
    public TimestampWait? TimestampWait { get; private set; }

    public Delivery? Delivery { get; private set; }

    public Confirmation? Confirmation { get; private set; }

    /// <summary>By which it was replaced, if it was.</summary>
    public Supersession? Supersession { get; private set; }

    /// <summary>That it does not stand, if HR said so.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>Neither superseded nor withdrawn.</summary>
    public bool IsCurrent => Supersession is null && Withdrawal is null;

    /// <summary>Keeps the sealed PDF. A download is these bytes for ever.</summary>
    /// <exception cref="RuleBrokenException">There is one already.</exception>
    public void Attach(SealedDocument document)
    {
        Rule.Require(Document is null, "This certification already has its sealed document.");
        Document = document;
    }

    /// <summary>Keeps the first reason for holding the document back; trying again in vain changes nothing.</summary>
    [MemberNotNull(nameof(TimestampWait))]
    public void AwaitTimestamp(string why, TimeProvider clock) => TimestampWait ??= new TimestampWait(Id, clock.GetUtcNow(), why);

    /// <summary>Keeps the first delivery; a repeated one under the same Message-ID changes nothing.</summary>
    /// <returns>Whether this was the first.</returns>
    [MemberNotNull(nameof(Delivery))]
    public bool Deliver(Delivery delivery)
    {
        var isFirst = Delivery is null;
        Delivery ??= delivery;
        return isFirst;
    }

    /// <summary>The message came back, so it was no delivery; unless HR says it has the certification, which is the better witness.</summary>
    /// <returns>What was taken for the delivery.</returns>
    public Delivery? TakeBackDelivery()
    {
        if (Confirmation is not null)
            return null;

        var delivery = Delivery;
        Delivery = null;
        return delivery;
    }

    /// <summary>Keeps HR's first confirmation; a second click changes nothing.</summary>
    /// <returns>Whether this was the first.</returns>
    [MemberNotNull(nameof(Confirmation))]
    public bool Confirm(string by, TimeProvider clock)
    {
        var isFirst = Confirmation is null;
        Confirmation ??= new Confirmation(Id, by, clock.GetUtcNow());
        return isFirst;
    }

    /// <summary>HR does not have it after all.</summary>
    /// <returns>What HR had said; null when it had said nothing.</returns>
    public Confirmation? TakeBackConfirmation()
    {
        var confirmation = Confirmation;
        Confirmation = null;
        return confirmation;
    }

    /// <summary>Replaces it by a corrected one, with what the roster says of the employee now.</summary>
    /// <returns>The one that stands in its place: to be sealed and returned like any other.</returns>
    /// <exception cref="RuleBrokenException">It does not stand any more, is not sealed yet, or no reason is given.</exception>
    [MemberNotNull(nameof(Supersession))]
    public Certification Supersede(RecordNumber number, Employee employee, string? reason, string by, TimeProvider clock)
    {
        RequireCorrectable();
        var successor = new Certification(this, number);
        Supersession = new Supersession(
            Id, successor.Id, employee.Name, employee.Unit, employee.Position, Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
        return successor;
    }

    /// <summary>Says that it does not stand.</summary>
    /// <exception cref="RuleBrokenException">It does not stand already, is not sealed yet, or no reason is given.</exception>
    [MemberNotNull(nameof(Withdrawal))]
    public void Withdraw(string? reason, string by, TimeProvider clock)
    {
        RequireCorrectable();
        Withdrawal = new Withdrawal(Id, Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
    }

    /// <summary>What is corrected must have been issued: without its document there is nothing to be superseded or withdrawn.</summary>
    private void RequireCorrectable()
    {
        Rule.Require(Supersession is null, $"This certification was superseded already, by {Supersession?.By}.");
        Rule.Require(Withdrawal is null, $"This certification was withdrawn already, by {Withdrawal?.By}.");
        Rule.Require(Evidence is not null, "Its content was destroyed at the end of its retention, so there is nothing to correct.");
        Rule.Require(Document is not null, "Its document is not sealed yet. Wait until it is; then correct it.");
    }
}
