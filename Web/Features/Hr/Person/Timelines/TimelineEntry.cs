using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>One thing that happened to a person.</summary>
/// <param name="At">UTC.</param>
/// <param name="What">As a short sentence without its full stop: <c>Signed the receipt certification 2110-…</c>.</param>
public sealed record TimelineEntry(DateTimeOffset At, TimelineKind Kind, string What)
{
    /// <summary>Who did it, as records name them; null when the program did, or when that is not kept any more.</summary>
    public string? By { get; init; }

    /// <summary>The reason, or what else belongs to it.</summary>
    public string? Note { get; init; }

    /// <summary>Where a letter stands; null for what is no letter.</summary>
    public TimelineState? State { get; init; }

    /// <summary>A letter that is still to go out.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>The page that tells more.</summary>
    public string? Address { get; init; }

    /// <summary>The assignment it is about; null for what concerns the person.</summary>
    public Guid? AssignmentId { get; init; }
}

public sealed record TimelineState(string Words, Tone Tone);
