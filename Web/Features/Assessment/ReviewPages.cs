using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assessment;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Assessment;

/// <summary>A clause missed by the newest attempt, which was failed.</summary>
/// <param name="Number">Which of those missed, from 1.</param>
public sealed record ReviewPlace(AssignedCourse Course, Attempt Attempt, Review Review, int Number)
{
    public MissedClause Missed => Review.Clauses[Number - 1];
}

/// <summary>Puts a page of the review together.</summary>
public sealed class ReviewPages(TrainingDb db, OpenItems items, ClauseCards cards)
{
    /// <param name="again">Opens an answered question once more.</param>
    /// <param name="refused">An answer that was refused, to be corrected; null where none was.</param>
    public async Task<ReviewPage> ShowAsync(
        ReviewPlace place, bool again, IReadOnlyList<string>? refused, CourseAddress address, CancellationToken cancellation)
    {
        var edition = place.Course.Edition;
        var taught = Taught.Find(edition, place.Missed.Clause);
        return new(
            edition.Name,
            place.Attempt.Number,
            place.Number,
            Taught.Title(edition, place.Missed.Clause),
            Stops(place, address),
            taught?.Lesson.Title,
            taught?.Block,
            await cards.OfAsync(edition.Bulletin, place.Missed.Clauses, address, cancellation),
            place.Missed.Practice is { } item ? await PracticeAsync(place, item, again, refused, address, cancellation) : null,
            Next(place, address),
            address);
    }

    /// <summary>What the person wrote beside the model answer, the one time it is shown.</summary>
    public async Task<ReviewPage> CompareAsync(ReviewPlace place, string written, CourseAddress address, CancellationToken cancellation)
    {
        var page = await ShowAsync(place, again: false, refused: null, address, cancellation);
        var practice = page.Practice!;
        return page with { Practice = practice with { Answered = practice.Answered! with { Written = written } } };
    }

    private async Task<ReviewPractice> PracticeAsync(
        ReviewPlace place, Item item, bool again, IReadOnlyList<string>? refused, CourseAddress address, CancellationToken cancellation)
    {
        var order = PracticeOrder.Of(item, place.Course.Assignment.Id);
        var check = address.Review(place.Number);
        var isOpen = !place.Missed.IsDone || again || items.Waits(place.Course, check);
        return new(
            isOpen ? await items.OfAsync(place.Course, item, order, check, DraftOf(place, item, address), refused, cancellation) : null,
            isOpen ? null : AnsweredItem.Of(item, order, await LastAnswerAsync(place, item, cancellation), Disclosure.Everything),
            place.Missed.IsDone);
    }

    /// <summary>A choice is kept where the lesson keeps it that practices with the same question.</summary>
    private static string DraftOf(ReviewPlace place, Item item, CourseAddress address) => place.Course.Edition.Lessons
        .SelectMany(lesson => lesson.Blocks.OfType<PracticeBlock>(), (lesson, block) => (Lesson: lesson.Id, Block: block))
        .Where(practiced => practiced.Block.Item.Id == item.Id)
        .Select(practiced => address.PracticeDraft(practiced.Lesson, practiced.Block.Id))
        .First();

    private async Task<Response> LastAnswerAsync(ReviewPlace place, Item item, CancellationToken cancellation) =>
        new(await db.PracticeAnswers.AsNoTracking()
            .Where(answer => answer.AssignmentId == place.Course.Assignment.Id && answer.ItemId == item.Id)
            .OrderByDescending(answer => answer.Ordinal)
            .Select(answer => answer.Response)
            .FirstAsync(cancellation));

    private static ReviewOnward? Next(ReviewPlace place, CourseAddress address) =>
        place.Number < place.Review.Clauses.Count
            ? new(Taught.Title(place.Course.Edition, place.Review.Clauses[place.Number].Clause), address.Review(place.Number + 1))
            : null;

    private static Stops Stops(ReviewPlace place, CourseAddress address) => new(
        "Clauses to go through",
        [.. place.Review.Clauses.Select((missed, index) => new Stop(
            address.Review(index + 1),
            $"Clause {index + 1}: {Taught.Title(place.Course.Edition, missed.Clause)}{(missed is { Practice: not null, IsDone: true } ? ", practiced" : "")}",
            missed is { Practice: not null, IsDone: true },
            index + 1 == place.Number))]);
}
