using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>A clause that was missed: its words beside what teaches it, then something to practice.</summary>
/// <param name="Attempt">The number of the attempt that missed it.</param>
/// <param name="Number">Which of the clauses missed, from 1.</param>
/// <param name="Title">What the clause is about.</param>
/// <param name="Lesson">The title of the lesson that teaches it; null where none does.</param>
/// <param name="Teaching">What its lesson says; null where none does.</param>
/// <param name="Clauses">The clause itself, then those that bear on the questions missed.</param>
/// <param name="Practice">Null where there is nothing to practice for it.</param>
/// <param name="Next">The clause after it; null on the last.</param>
public sealed record ReviewPage(
    string Bulletin,
    int Attempt,
    int Number,
    string Title,
    Stops Stops,
    string? Lesson,
    TeachingBlock? Teaching,
    IReadOnlyList<ClauseCard> Clauses,
    ReviewPractice? Practice,
    ReviewOnward? Next,
    CourseAddress Address);

/// <summary>The page after this one.</summary>
public sealed record ReviewOnward(string Title, string Address);

/// <summary>The question to practice with, open or answered.</summary>
/// <param name="Open">Null once the question is answered.</param>
/// <param name="Answered">Null while the question is open.</param>
/// <param name="IsDone">It was answered since the attempt.</param>
public sealed record ReviewPractice(OpenItem? Open, AnsweredItem? Answered, bool IsDone);
