using System.Diagnostics.CodeAnalysis;
using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// That the receipt certification came back signed on paper. It fulfils the assignment, whatever became of the training.
/// Entered by HR on the employee's behalf, so it says who entered it and why there is paper.
/// </summary>
public sealed class PaperReturn
{
    private PaperReturn() { } // EF Core

    internal PaperReturn(Guid assignmentId, RecordNumber number, PaperDates dates, string reason, string by, TimeProvider clock)
    {
        AssignmentId = assignmentId;
        RecordNumber = number.Value;
        ReceivedOn = dates.ReceivedOn;
        PostmarkedOn = dates.PostmarkedOn;
        Reason = reason;
        RecordedBy = by;
        RecordedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AssignmentId { get; private init; }

    /// <summary>The number printed on the paper or, where there is none, one given to it when it was entered.</summary>
    public string RecordNumber { get; private init; } = "";

    public DateOnly ReceivedOn { get; private init; }

    public DateOnly? PostmarkedOn { get; private init; }

    /// <summary>Why it was signed on paper.</summary>
    public string Reason { get; private init; } = "";

    public string RecordedBy { get; private init; } = "";

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Null while the return stands.</summary>
    public Voiding? Voiding { get; private set; }

    public PaperDates Dates => new(ReceivedOn, PostmarkedOn);

    /// <summary>It was entered wrongly. What was entered stays on record, as void.</summary>
    /// <exception cref="RuleBrokenException">It is void already, or no reason is given.</exception>
    [MemberNotNull(nameof(Voiding))]
    internal void Void(string reason, string by, TimeProvider clock)
    {
        Rule.Require(Voiding is null, $"{Voiding?.By} has voided this paper return already.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Say what was wrong; the reason stays on the record.");
        Voiding = new Voiding(reason.Trim(), by, clock.GetUtcNow());
    }
}

/// <summary>That an entry was wrong: why, who says so and when (UTC).</summary>
public sealed record Voiding(string Reason, string By, DateTimeOffset At);
