using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Items;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Puts a practice question together, open or answered.</summary>
public sealed class PracticePages(TrainingDb db, OpenItems items)
{
    /// <param name="again">Opens an answered question once more.</param>
    /// <param name="refused">An answer that was refused, to be corrected; null where none was.</param>
    /// <returns>Null when the block asks no question.</returns>
    public async Task<PracticePage?> FindAsync(
        LessonPlace place, bool again, IReadOnlyList<string>? refused, CourseAddress address, CancellationToken cancellation)
    {
        if (place.Block is not PracticeBlock { Item: var item })
            return null;

        var answers = await db.PracticeAnswers.AsNoTracking()
            .Where(answer => answer.AssignmentId == place.Course.Assignment.Id && answer.ItemId == item.Id)
            .OrderBy(answer => answer.Ordinal)
            .Select(answer => answer.Response)
            .ToListAsync(cancellation);
        var (lesson, block) = (place.Lesson.Id, place.Block.Id);
        var order = PracticeOrder.Of(item, place.Course.Assignment.Id);
        var check = address.Practice(lesson, block);
        var isOpen = answers.Count == 0 || again || items.Waits(place.Course, check);
        return new(
            isOpen
                ? await items.OfAsync(place.Course, item, order, check, address.PracticeDraft(lesson, block), refused, cancellation)
                : null,
            isOpen ? null : Answered(item, order, answers),
            check,
            address.TryAgain(lesson, block),
            answers.Count > 0 ? place.Address(address) : null);
    }

    private static AnsweredItem Answered(Item item, IReadOnlyList<string> order, List<string> answers) =>
        AnsweredItem.Of(item, order, new Response(answers[^1]), DisclosureAfter(item, answers));

    /// <summary>After one wrong answer there is something left to find out; after a right one, or two wrong ones, all is told.</summary>
    private static Disclosure DisclosureAfter(Item item, List<string> answers) =>
        answers.Count > 1 || item.Interaction.Mark(new Response(answers[0])).IsRight ? Disclosure.Everything : Disclosure.Consequence;
}
