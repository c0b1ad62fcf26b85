using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>One block of a lesson, on a screen of its own.</summary>
/// <param name="Number">Which lesson of the course, from 1.</param>
/// <param name="Position">Which block of the lesson, from 1.</param>
/// <param name="Heading">Of the block.</param>
/// <param name="Standing">How far the whole course has come, in one line.</param>
/// <param name="Teaching">What is explained; null on other blocks.</param>
/// <param name="Practice">What is to be tried; null on other blocks.</param>
/// <param name="Scenario">What is to be gone through; null on other blocks.</param>
/// <param name="Clauses">
/// The clauses to read beside it. Empty while a question is open, which is to be answered from memory first, and beside a
/// scenario, which has them where they decide.
/// </param>
/// <param name="CanContinue">Whether the block has what it asks for, and no question is open.</param>
/// <param name="Previous">The address of the block before; null on the first.</param>
public sealed record LessonPage(
    string Title,
    int Number,
    int Lessons,
    string Heading,
    int Position,
    string Standing,
    Stops Stops,
    TeachingBlock? Teaching,
    PracticePage? Practice,
    ScenarioPage? Scenario,
    IReadOnlyList<ClauseCard> Clauses,
    bool CanContinue,
    string Continue,
    string? Previous,
    CourseAddress Address)
{
    /// <summary>The field of the practice question. An answer that was refused comes back through the model state.</summary>
    public string? Answer => null;
}

/// <summary>A practice question, open or answered.</summary>
/// <param name="Open">Null once the question is answered.</param>
/// <param name="Answered">Null while the question is open.</param>
/// <param name="Check">Where an answer is posted.</param>
/// <param name="Earlier">Leads back to the earlier answer while an answered question is open again; else null.</param>
public sealed record PracticePage(OpenItem? Open, AnsweredItem? Answered, string Check, string TryAgain, string? Earlier)
{
    /// <summary>On the button.</summary>
    public string CheckWords => Open?.Kind switch
    {
        ItemKind.Reflect => "Compare with a model answer",
        ItemKind.Recall => "Save and go on",
        _ => "Check my answer",
    };
}
