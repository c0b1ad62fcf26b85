namespace PolicyTraining.Domain.Certifications;

/// <summary>
/// What has been done towards a signature before it is given: kept on the server at each step, so that nothing typed is
/// lost and the evidence can say when each step was taken.
/// </summary>
public sealed class SigningDraft
{
    private SigningDraft() { } // EF Core

    /// <summary>Begins when the statement is first shown.</summary>
    public SigningDraft(Guid assignmentId, TimeProvider clock)
    {
        AssignmentId = assignmentId;
        ViewedAt = clock.GetUtcNow();
    }

    public Guid AssignmentId { get; private init; }

    public DateTimeOffset ViewedAt { get; private init; }

    public DateTimeOffset? ConsentedAt { get; private set; }

    public DateTimeOffset? NameTypedAt { get; private set; }

    /// <summary>As typed, in NFC, without blanks at the ends.</summary>
    public string TypedName { get; private set; } = "";

    /// <summary>Consent given and a name typed: ready to be reviewed and signed.</summary>
    public bool IsComplete => ConsentedAt is not null && NameTypedAt is not null;

    /// <summary>Keeps consent and name as given now; typing again replaces the earlier ones.</summary>
    public void Keep(bool consented, string typedName, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        TypedName = typedName.Composed().Trim();
        ConsentedAt = consented ? now : null;
        NameTypedAt = TypedName.Length > 0 ? now : null;
    }
}
