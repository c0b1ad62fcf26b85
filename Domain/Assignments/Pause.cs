namespace PolicyTraining.Domain.Assignments;

/// <summary>A period, such as leave or military orders, in which the deadline does not run and nobody is reminded.</summary>
/// <param name="From">The first day of it.</param>
/// <param name="To">The last day of it, as it stands now.</param>
/// <param name="Reason">For HR alone; supervisors see that there is a pause, and never why.</param>
/// <param name="By">Who in HR entered it.</param>
/// <param name="At">UTC.</param>
public sealed record Pause(Guid Id, DateOnly From, DateOnly To, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The end was moved forward; null while it ends as it was entered.</summary>
    public PauseEnding? Ending { get; init; }

    /// <summary>It was taken back before it began.</summary>
    public bool IsTakenBack => To < From;

    public bool Covers(DateOnly day) => day >= From && day <= To;

    /// <summary>Whether it has a day between these two, both of them included.</summary>
    public bool Meets(DateOnly first, DateOnly last) => !IsTakenBack && From <= last && To >= first;

    internal Pause EndedOn(DateOnly lastDay, string by, TimeProvider clock)
    {
        Rule.Require(lastDay < To, $"The pause ends on {To.InWords} already. Choose an earlier day.");
        Rule.Require(lastDay >= From.AddDays(-1), $"The pause begins on {From.InWords}. Choose the day before it to take it back, or a later one.");
        return this with { To = lastDay, Ending = new(To, by, clock.GetUtcNow()) };
    }
}

/// <summary>A pause was ended before its time.</summary>
/// <param name="Planned">Its last day as it was entered.</param>
/// <param name="At">UTC.</param>
public sealed record PauseEnding(DateOnly Planned, string By, DateTimeOffset At);
