using PolicyTraining.Domain.Learning;

namespace PolicyTraining.Domain.Assignments;

/// <summary>
/// An employee asks for more time. HR decides, with the date asked for or another; the supervisor may comment. Until it is decided
/// the deadline stays what it is.
/// </summary>
public sealed class ExtensionRequest
{
    private ExtensionRequest() { } // EF Core

    private ExtensionRequest(Guid id, Assignment assignment, DateOnly askedFor, string reason, string by, TimeProvider clock)
    {
        Id = id;
        AssignmentId = assignment.Id;
        DueOn = assignment.DueOn!.Value;
        AskedFor = askedFor;
        Reason = reason;
        AskedBy = by;
        AskedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; }

    public Guid AssignmentId { get; private init; }

    /// <summary>The due date when it was asked.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>The due date that is asked for.</summary>
    public DateOnly AskedFor { get; private init; }

    /// <summary>For HR alone: it may tell of leave or illness, which supervisors do not see.</summary>
    public string Reason { get; private init; } = "";

    public string AskedBy { get; private init; } = "";

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>What the supervisor says to it, for HR.</summary>
    public string? Comment { get; private set; }

    public string? CommentedBy { get; private set; }

    public DateTimeOffset? CommentedAt { get; private set; }

    /// <summary>The new due date; null while it is open, and when it was refused.</summary>
    public DateOnly? GrantedTo { get; private set; }

    /// <summary>Why HR decided so, for the employee.</summary>
    public string? Answer { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The first date that would be more time.</summary>
    public static DateOnly Earliest(DateOnly dueOn, DateOnly today) => dueOn < today ? today : dueOn.AddDays(1);

    /// <param name="id">Issued with the form: the same form sent twice is one request.</param>
    /// <param name="askedFor">The due date that is asked for.</param>
    /// <exception cref="RuleBrokenException">
    /// Nothing is asked any more, no deadline runs yet, the date is no extension or more than a year off, or no reason is given.
    /// </exception>
    public static ExtensionRequest Ask(
        Guid id, Assignment assignment, DateOnly askedFor, string? reason, string by, TimeZoneInfo zone, TimeProvider clock)
    {
        Rule.Require(id != Guid.Empty, "This form was incomplete. Please send it again.");
        Rule.Require(assignment.IsOutstanding, "This assignment is already signed, returned on paper or closed, so no time is needed for it.");
        Rule.Require(assignment.DueOn is not null, "No deadline runs yet, so there is none to extend. It begins when you receive the bulletin.");
        var today = clock.Today(zone);
        var (first, last) = (Earliest(assignment.DueOn.Value, today), today.AddYears(1));
        Rule.Require(askedFor >= first && askedFor <= last, $"Choose a date from {first.InBrief} to {last.InBrief}.");
        return new(id, assignment, askedFor, Writing.Of(reason, "your reason"), by, clock);
    }

    /// <exception cref="RuleBrokenException">It was commented on or decided before, nothing was written, or too much.</exception>
    public void CommentOn(string? comment, string by, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(CommentedAt is null, $"{CommentedBy} has commented already.");
        (Comment, CommentedBy, CommentedAt) = (Writing.Of(comment, "your comment"), by, clock.GetUtcNow());
    }

    /// <summary>HR gives more time: what was asked for, or another date.</summary>
    /// <exception cref="RuleBrokenException">It was decided before.</exception>
    public void Grant(Extension extension)
    {
        RequireOpen();
        (GrantedTo, Answer, DecidedBy, DecidedAt) = (extension.To, extension.Reason, extension.By, extension.At);
    }

    /// <exception cref="RuleBrokenException">It was decided before, or no reason is given.</exception>
    public void Refuse(string? reason, string by, TimeProvider clock)
    {
        RequireOpen();
        (Answer, DecidedBy, DecidedAt) = (Writing.Of(reason, "the reason"), by, clock.GetUtcNow());
    }

    /// <exception cref="RuleBrokenException">It was decided before; the message says how.</exception>
    public void RequireOpen() => Rule.Require(
        DecidedAt is null,
        GrantedTo is { } to ? $"{DecidedBy} has granted it already, to {to.InWords}." : $"{DecidedBy} has refused it already: {Answer}");
}
