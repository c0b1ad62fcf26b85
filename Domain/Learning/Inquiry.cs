using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Learning;

/// <summary>Who is asked.</summary>
public enum InquiryTo
{
    /// <summary>The receipt certification names the supervisor as the person to contact with questions.</summary>
    Supervisor,
    Hr,
}

/// <summary>
/// What an employee asks while learning: about a clause, or for help with the assessment. It stays open until it is
/// answered; the deadline does not wait for it.
/// </summary>
public sealed class Inquiry
{
    private Inquiry() { } // EF Core

    private Inquiry(Guid id, Guid assignmentId, ClauseId? clause, InquiryTo to, string question, TimeProvider clock)
    {
        Id = id;
        AssignmentId = assignmentId;
        Clause = clause?.Value;
        To = to;
        Question = question;
        AskedAt = clock.GetUtcNow();
    }

    public Guid Id { get; private init; }

    public Guid AssignmentId { get; private init; }

    /// <summary>The id of the clause it is about; null when it asks for help with the assessment.</summary>
    public string? Clause { get; private init; }

    public InquiryTo To { get; private init; }

    public string Question { get; private init; } = "";

    public DateTimeOffset AskedAt { get; private init; }

    public string? Answer { get; private set; }

    /// <summary>The name of who answered.</summary>
    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Asks about a clause, or, without one, for help with the assessment.</summary>
    /// <param name="id">Issued with the form: the same form sent twice is one inquiry.</param>
    /// <exception cref="RuleBrokenException">Nothing was written, or too much.</exception>
    public static Inquiry Ask(Guid id, Guid assignmentId, ClauseId? clause, InquiryTo to, string? question, TimeProvider clock)
    {
        Rule.Require(id != Guid.Empty, "This form was incomplete. Please send it again.");
        return new(id, assignmentId, clause, to, Writing.Of(question, "your question"), clock);
    }

    /// <summary>Whether the other asks the same: sent twice rather than asked twice.</summary>
    public bool IsSameAs(Inquiry other) =>
        (Id, AssignmentId, Clause, To, Question) == (other.Id, other.AssignmentId, other.Clause, other.To, other.Question);

    /// <exception cref="RuleBrokenException">It was answered before, nothing was written, or too much.</exception>
    public void Reply(string? answer, string by, TimeProvider clock)
    {
        Rule.Require(AnsweredAt is null, $"{AnsweredBy} has answered this already.");
        (Answer, AnsweredBy, AnsweredAt) = (Writing.Of(answer, "your answer"), by, clock.GetUtcNow());
    }
}
