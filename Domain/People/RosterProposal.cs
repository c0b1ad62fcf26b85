using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.People;

/// <summary>What a supervisor says of the roster from an e-mail.</summary>
public enum ProposalKind
{
    /// <summary>The employee is away for some days. Why is not asked.</summary>
    OnLeave,

    /// <summary>The employee does not report to whoever says so, or no longer does.</summary>
    NotMine,

    /// <summary>Whoever says so supervises nobody any more. It is about themself.</summary>
    SupervisesNobody,
}

/// <summary>
/// Somebody who had a letter says that the roster is wrong. It changes nothing: HR accepts it, and makes the change, or
/// dismisses it. Who says so is what the link in the letter says; nobody has signed in.
/// </summary>
public sealed class RosterProposal
{
    private RosterProposal() { } // EF Core

    private RosterProposal(ProposalKind kind, Guid employeeId, Guid assignmentId, Guid byId, DateOnly? until, string? note, TimeProvider clock) =>
        (Kind, EmployeeId, AssignmentId, ById, Until, Note, At) = (kind, employeeId, assignmentId, byId, until, note, clock.GetUtcNow());

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public ProposalKind Kind { get; private init; }

    /// <summary>About whom.</summary>
    public Guid EmployeeId { get; private init; }

    /// <summary>The assignment the letter was about.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>To whom the letter went that carried the link.</summary>
    public Guid ById { get; private init; }

    /// <summary>The last day of a leave; null where it was not said.</summary>
    public DateOnly? Until { get; private init; }

    public string? Note { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why HR made no change; null while it is open, and when it was accepted.</summary>
    public string? DismissedBecause { get; private set; }

    public bool IsOpen => SettledAt is null;

    public bool IsAccepted => SettledAt is not null && DismissedBecause is null;

    /// <param name="employeeId">The employee the letter was about.</param>
    /// <param name="byId">To whom the letter went.</param>
    /// <param name="until">The last day of a leave, where it is known.</param>
    /// <exception cref="RuleBrokenException">The day lies in the past or more than a year off, or the note is too long.</exception>
    public static RosterProposal Make(
        ProposalKind kind, Guid employeeId, Guid assignmentId, Guid byId, DateOnly? until, string? note, DateOnly today, TimeProvider clock)
    {
        var lastDay = kind == ProposalKind.OnLeave ? until : null;
        Rule.Require(
            lastDay is null || (lastDay >= today && lastDay <= today.AddYears(1)),
            $"Choose a last day from {today.InBrief} to {today.AddYears(1).InBrief}, or leave it empty.");
        var about = kind == ProposalKind.SupervisesNobody ? byId : employeeId;
        return new(kind, about, assignmentId, byId, lastDay, string.IsNullOrWhiteSpace(note) ? null : Writing.Of(note, "the note"), clock);
    }

    /// <summary>HR makes the change it asks for.</summary>
    /// <exception cref="RuleBrokenException">It was settled before.</exception>
    public void Accept(string by, TimeProvider clock)
    {
        RequireOpen();
        (SettledBy, SettledAt) = (by, clock.GetUtcNow());
    }

    /// <summary>HR leaves the roster as it is.</summary>
    /// <exception cref="RuleBrokenException">It was settled before, or no reason is given.</exception>
    public void Dismiss(string? reason, string by, TimeProvider clock)
    {
        RequireOpen();
        DismissedBecause = Writing.Of(reason, "the reason");
        (SettledBy, SettledAt) = (by, clock.GetUtcNow());
    }

    /// <exception cref="RuleBrokenException">It was settled before; the message says how.</exception>
    public void RequireOpen() => Rule.Require(
        IsOpen, IsAccepted ? $"{SettledBy} has accepted this already." : $"{SettledBy} has dismissed this already: {DismissedBecause}");
}
