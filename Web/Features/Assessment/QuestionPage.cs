using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>One question of an attempt, open or answered.</summary>
/// <param name="Attempt">The attempt's number, 1 for the first.</param>
/// <param name="Position">From 1.</param>
/// <param name="Open">The question to be answered; null once it is.</param>
/// <param name="Kept">The answer with its feedback; null while the question is open.</param>
/// <param name="Action">Where an answer is posted.</param>
public sealed record QuestionPage(
    string Bulletin,
    int Attempt,
    int Position,
    Stops Stops,
    OpenItem? Open,
    KeptAnswer? Kept,
    string Action,
    CourseAddress Address)
{
    /// <summary>The question's field. An answer that was refused comes back through the model state.</summary>
    public string? Answer => null;
}

/// <summary>An answer that is kept, and cannot be changed in this attempt.</summary>
/// <param name="Clauses">The clauses that decide the question.</param>
/// <param name="Next">The next open question, or the result.</param>
public sealed record KeptAnswer(
    AnsweredItem Item, IReadOnlyList<ClauseCard> Clauses, SavedAt Saved, string Next, string NextAddress);
