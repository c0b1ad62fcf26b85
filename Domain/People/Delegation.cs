namespace PolicyTraining.Domain.People;

/// <summary>
/// While a supervisor is away somebody acts for them: sees the team, gets the letters, answers. It reaches one step: whoever
/// acts for this delegate in turn does not act for the supervisor.
/// </summary>
public sealed class Delegation
{
    private Delegation() { } // EF Core

    private Delegation(Guid supervisorId, Guid delegateId, DateOnly from, DateOnly to, string by, TimeProvider clock) =>
        (SupervisorId, DelegateId, From, To, NamedBy, NamedAt) = (supervisorId, delegateId, from, to, by, clock.GetUtcNow());

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who is away.</summary>
    public Guid SupervisorId { get; private init; }

    /// <summary>Who acts.</summary>
    public Guid DelegateId { get; private init; }

    /// <summary>The first day, in the agency's zone.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, as it stands now.</summary>
    public DateOnly To { get; private set; }

    public string NamedBy { get; private init; } = "";

    public DateTimeOffset NamedAt { get; private init; }

    /// <summary>The last day as it was named; null while nobody has moved it.</summary>
    public DateOnly? PlannedTo { get; private set; }

    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>It was taken back before its first day.</summary>
    public bool IsTakenBack => To < From;

    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <param name="others">Of the same supervisor.</param>
    /// <param name="by">Who names the delegate, as records name them.</param>
    /// <exception cref="RuleBrokenException">The delegate cannot act, the dates are none, or they meet another's.</exception>
    public static Delegation Name(
        Employee supervisor, Employee deputy, DateOnly from, DateOnly to, IEnumerable<Delegation> others, string by, DateOnly today, TimeProvider clock)
    {
        Rule.Require(deputy.Id != supervisor.Id, "Nobody acts for themself. Choose somebody else.");
        Rule.Require(supervisor.IsActive, $"{supervisor.Name} does not work here any more, so nobody can act for them.");
        Rule.Require(deputy.IsActive, $"{deputy.Name} does not work here any more. Choose somebody else.");
        Rule.Require(from >= today, $"The first day lies in the past. Choose {today.InBrief} or a later day.");
        Rule.Require(to >= from, $"The last day lies before the first. Choose {from.InBrief} or a later day.");
        Rule.Require(to <= today.AddYears(1), $"Choose a last day by {today.AddYears(1).InBrief}: a later one looks mistyped.");
        var other = others.FirstOrDefault(candidate => !candidate.IsTakenBack && candidate.From <= to && from <= candidate.To);
        Rule.Require(
            other is null,
            $"Somebody acts from {other?.From.InBrief} to {other?.To.InBrief} already. End that first, or choose other days.");
        return new(supervisor.Id, deputy.Id, from, to, by, clock);
    }

    /// <summary>Ends it before its time: from now on, if it has begun, and as if it had never been, if not.</summary>
    /// <exception cref="RuleBrokenException">It is over.</exception>
    public void End(string by, DateOnly today, TimeProvider clock)
    {
        Rule.Require(!IsTakenBack && To >= today, "This is over already.");
        PlannedTo ??= To;
        (To, EndedBy, EndedAt) = (From > today ? From.AddDays(-1) : today.AddDays(-1), by, clock.GetUtcNow());
    }
}
