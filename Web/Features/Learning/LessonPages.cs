using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Puts the page of a lesson's block together.</summary>
public sealed class LessonPages(TrainingDb db, Reading reading)
{
    /// <returns>Null when the course has no such lesson or block.</returns>
    public async Task<LessonPlace?> FindAsync(AssignedCourse course, string lesson, string? block, CancellationToken cancellation) =>
        LessonPlace.Find(course, lesson, block, await reading.ProgressAsync(course.Assignment, course.Edition, cancellation));

    /// <param name="again">Opens an answered question once more.</param>
    public async Task<LessonPage> ShowAsync(LessonPlace place, bool again, CourseAddress address, CancellationToken cancellation)
    {
        var practice = place.Block is PracticeBlock block ? await PracticeAsync(place, block.Item, again, address, cancellation) : null;
        var isOpenQuestion = practice is { Answered: null };
        var index = place.Lesson.Blocks.Index().First(entry => entry.Item.Id == place.Block.Id).Index;
        return new(
            place.Lesson.Title,
            place.Edition.NumberOf(place.Lesson),
            place.Edition.Lessons.Count,
            index + 1,
            Stops(place, address),
            place.Block as TeachingBlock,
            practice,
            isOpenQuestion ? [] : [.. place.Block.Clauses.Select(id => place.Edition.Bulletin[id])],
            address.Progress(place.Lesson.Id, place.Block.Id),
            index == 0 ? null : address.Block(place.Lesson.Id, place.Lesson.Blocks[index - 1].Id),
            address);
    }

    private async Task<PracticePage> PracticeAsync(
        LessonPlace place, Item item, bool again, CourseAddress address, CancellationToken cancellation)
    {
        var answers = await db.PracticeAnswers.AsNoTracking()
            .Where(answer => answer.AssignmentId == place.Course.Assignment.Id && answer.ItemId == item.Id)
            .OrderBy(answer => answer.Ordinal)
            .Select(answer => answer.OptionId)
            .ToListAsync(cancellation);
        var options = PracticeOrder.Of(item, place.Course.Assignment.Id);
        return new(
            item.Stem,
            [.. options.Select(option => new SelectListItem(option.Text, option.Id))],
            answers.Count == 0 || again ? null : Answered(item, options, answers),
            address.Practice(place.Lesson.Id, place.Block.Id),
            address.TryAgain(place.Lesson.Id, place.Block.Id),
            answers.Count > 0 ? place.Address(address) : null);
    }

    private static AnsweredItem Answered(Item item, IReadOnlyList<Option> options, List<string> answers) =>
        AnsweredItem.Of(item, options, item.FindOption(answers[^1])!, DisclosureAfter(item, answers));

    /// <summary>After one wrong answer there is something left to find out; after a right one, or two wrong ones, all is told.</summary>
    private static Disclosure DisclosureAfter(Item item, List<string> answers) =>
        answers.Contains(item.Key.Id) || answers.Count > 1 ? Disclosure.Everything : Disclosure.Consequence;

    private static Stops Stops(LessonPlace place, CourseAddress address) => new(
        "Blocks of this lesson",
        [.. place.Lesson.Blocks.Select((block, index) => Stop(index + 1, block, place, address))]);

    private static Stop Stop(int number, Block block, LessonPlace place, CourseAddress address)
    {
        var title = block is TeachingBlock teaching ? teaching.Title : "Try it yourself";
        var isDone = place.Progress.HasContinued(place.Lesson, block)
            && (block is not PracticeBlock practice || place.Progress.HasAnswered(practice.Item));
        return new(
            address.Block(place.Lesson.Id, block.Id),
            $"Block {number}: {title}{(isDone ? ", done" : "")}",
            isDone,
            block.Id == place.Block.Id);
    }
}
