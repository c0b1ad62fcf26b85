namespace PolicyTraining.Domain.Retention;

/// <summary>What kind of content was destroyed.</summary>
public enum DestroyedKind
{
    Evidence,
    SealedDocument,
    Scan,
}

/// <summary>
/// That the personal content of a record was destroyed at the end of its retention, and the proof that it was there: number,
/// hashes and dates. The certification and the paper return themselves remain, emptied.
/// </summary>
public sealed class Disposition
{
    private readonly List<DestroyedContent> _destroyed = [];

    private Disposition() { } // EF Core

    /// <param name="returnedOn">The date that counts of the signature or of the return on paper.</param>
    /// <param name="leftOn">The employee's last day; null for somebody who works here.</param>
    /// <param name="by">Who in HR approved it, as records name them.</param>
    /// <exception cref="RuleBrokenException">Its retention has not ended, or no reason is given.</exception>
    public Disposition(
        Guid assignmentId, string recordNumber, RetentionRule rule, DateOnly returnedOn, DateOnly? leftOn,
        IEnumerable<DestroyedContent> destroyed, string reason, string by, DateOnly today, TimeProvider clock)
    {
        var destroyAfter = rule.DestroyAfter(returnedOn, leftOn);
        Rule.Require(destroyAfter < today, $"{recordNumber} must be kept: its retention has not ended.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say on what authority it is destroyed; the reason stays on the record.");
        AssignmentId = assignmentId;
        RecordNumber = recordNumber;
        Class = rule.Class;
        Explanation = rule.Explain(returnedOn, leftOn);
        DestroyAfter = destroyAfter.Value;
        _destroyed.AddRange(destroyed);
        Reason = reason.Trim();
        ApprovedBy = by;
        ApprovedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    /// <summary>The number under which the record was found: the newest certification's, or the paper return's.</summary>
    public string RecordNumber { get; private init; } = "";

    public string Class { get; private init; } = "";

    /// <summary>How the date was derived, in the words of that day.</summary>
    public string Explanation { get; private init; } = "";

    public DateOnly DestroyAfter { get; private init; }

    public IReadOnlyList<DestroyedContent> Destroyed => _destroyed;

    public string Reason { get; private init; } = "";

    public string ApprovedBy { get; private init; } = "";

    public DateTimeOffset ApprovedAt { get; private init; }
}

/// <summary>One text or file that was destroyed.</summary>
/// <param name="RecordNumber">The number of the certification or paper it belonged to.</param>
/// <param name="Sha256">Lower-case hexadecimal: whoever has a copy can show that it is this one.</param>
/// <param name="MadeAt">When it came into being, UTC.</param>
public sealed record DestroyedContent(DestroyedKind Kind, string RecordNumber, string Sha256, DateTimeOffset MadeAt);
