namespace PolicyTraining.Domain.BulkActions;

/// <summary>What HR entered for all of the assignments alike; each kind of action uses its own part of it.</summary>
public sealed record BulkTerms
{
    /// <summary>The new due date; null where <see cref="Days"/> says how much later.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Days on which the deadline runs, added to those allowed.</summary>
    public int? Days { get; init; }

    /// <summary>The first day of a pause.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of a pause.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>The new supervisor; null where HR is to stand in.</summary>
    public Guid? SupervisorId { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? PostmarkedOn { get; init; }

    /// <summary>For HR, and in the letter about an extension.</summary>
    public string? Reason { get; init; }
}
