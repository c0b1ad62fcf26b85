using PolicyTraining.Domain.Bulletins;

namespace PolicyTraining.Domain.Learning;

/// <summary>A question with its answer that HR shows everybody beside a clause. It names nobody who asked.</summary>
public sealed class PublishedAnswer
{
    private PublishedAnswer() { } // EF Core

    /// <param name="id">Issued with the form: the same form sent twice publishes once.</param>
    /// <param name="by">The name of who publishes it.</param>
    /// <exception cref="RuleBrokenException">The question or the answer is empty or too long.</exception>
    public PublishedAnswer(Guid id, string bulletinNumber, ClauseId clause, string? question, string? answer, string by, TimeProvider clock)
    {
        Rule.Require(id != Guid.Empty, "This form was incomplete. Please send it again.");
        (Id, BulletinNumber, Clause) = (id, bulletinNumber, clause.Value);
        Question = Writing.Of(question, "the question as everybody will read it");
        Answer = Writing.Of(answer, "the answer as everybody will read it");
        (PublishedBy, PublishedAt) = (by, clock.GetUtcNow());
    }

    public Guid Id { get; private init; }

    public string BulletinNumber { get; private init; } = "";

    /// <summary>The id of the clause it stands beside.</summary>
    public string Clause { get; private init; } = "";

    public string Question { get; private init; } = "";

    public string Answer { get; private init; } = "";

    public string PublishedBy { get; private init; } = "";

    public DateTimeOffset PublishedAt { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public bool SaysTheSameAs(PublishedAnswer other) =>
        (BulletinNumber, Clause, Question, Answer) == (other.BulletinNumber, other.Clause, other.Question, other.Answer);

    /// <summary>Takes it off the page. What was said stays on record.</summary>
    /// <exception cref="RuleBrokenException">It was withdrawn before.</exception>
    public void Withdraw(string by, TimeProvider clock)
    {
        Rule.Require(WithdrawnAt is null, $"{WithdrawnBy} has withdrawn this already.");
        (WithdrawnAt, WithdrawnBy) = (clock.GetUtcNow(), by);
    }
}
