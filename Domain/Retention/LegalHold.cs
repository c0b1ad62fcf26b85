using System.Diagnostics.CodeAnalysis;

namespace PolicyTraining.Domain.Retention;

/// <summary>
/// A reason for which nothing may be destroyed although its retention has ended: litigation, an audit, an open-records
/// request. On one record or on everything of a person.
/// </summary>
public sealed class LegalHold
{
    private LegalHold() { } // EF Core

    /// <param name="assignmentId">The record that is held; null holds everything of the person.</param>
    /// <param name="by">Who places it, as records name them.</param>
    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public LegalHold(Guid employeeId, Guid? assignmentId, string reason, string by, TimeProvider clock)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say what the hold is for; the reason stays on the record.");
        EmployeeId = employeeId;
        AssignmentId = assignmentId;
        Reason = reason.Trim();
        PlacedBy = by;
        PlacedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid EmployeeId { get; private init; }

    public Guid? AssignmentId { get; private init; }

    public string Reason { get; private init; } = "";

    public string PlacedBy { get; private init; } = "";

    public DateTimeOffset PlacedAt { get; private init; }

    /// <summary>Null while it holds.</summary>
    public HoldRelease? Release { get; private set; }

    /// <exception cref="RuleBrokenException">It is released already, or no reason is given.</exception>
    [MemberNotNull(nameof(Release))]
    public void Lift(string reason, string by, TimeProvider clock)
    {
        Rule.Require(Release is null, $"{Release?.By} has released this hold already.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say why the hold ends; the reason stays on the record.");
        Release = new HoldRelease(reason.Trim(), by, clock.GetUtcNow());
    }
}

/// <summary>That a legal hold has ended: why, who says so and when (UTC).</summary>
public sealed record HoldRelease(string Reason, string By, DateTimeOffset At);
