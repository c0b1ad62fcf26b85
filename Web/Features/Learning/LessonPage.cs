using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>One block of a lesson, on a screen of its own.</summary>
/// <param name="Number">Which lesson of the course, from 1.</param>
/// <param name="Position">Which block of the lesson, from 1.</param>
/// <param name="Teaching">What is explained; null on a practice block.</param>
/// <param name="Practice">What is to be tried; null on a teaching block.</param>
/// <param name="Clauses">The clauses to read beside it. Empty while a question is open, which is to be answered from memory first.</param>
/// <param name="Previous">The address of the block before; null on the first.</param>
public sealed record LessonPage(
    string Title,
    int Number,
    int Lessons,
    int Position,
    Stops Stops,
    TeachingBlock? Teaching,
    PracticePage? Practice,
    IReadOnlyList<Clause> Clauses,
    string Continue,
    string? Previous,
    CourseAddress Address)
{
    /// <summary>The field of the practice question. An answer that was refused comes back through the model state.</summary>
    public string? Answer => null;
}

/// <summary>A practice question, open or answered.</summary>
/// <param name="Options">To choose from; while the question is open nothing else about them is on the page.</param>
/// <param name="Answered">Null while the question is open.</param>
/// <param name="Check">Where an answer is posted.</param>
/// <param name="Earlier">Leads back to the earlier answer while an answered question is open again; else null.</param>
public sealed record PracticePage(
    string Stem, IReadOnlyList<SelectListItem> Options, AnsweredItem? Answered, string Check, string TryAgain, string? Earlier);
