namespace PolicyTraining.Domain.Assignments;

/// <summary>More time, given by HR. An extension only ever moves the due date later.</summary>
/// <param name="Days">Days added to those allowed; days of leave among them do not count.</param>
/// <param name="From">The due date before.</param>
/// <param name="To">The due date after.</param>
/// <param name="Reason">For HR and the employee.</param>
/// <param name="By">Who in HR gave it.</param>
/// <param name="At">UTC.</param>
public sealed record Extension(int Days, DateOnly From, DateOnly To, string Reason, string By, DateTimeOffset At)
{
    /// <summary>HR took it back before the employee was told; null while it stands.</summary>
    public TakingBack? TakenBack { get; init; }
}

/// <summary>That HR took something back: who and when (UTC).</summary>
public sealed record TakingBack(string By, DateTimeOffset At);
