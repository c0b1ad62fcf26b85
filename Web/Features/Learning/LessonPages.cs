using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>Puts the page of a lesson's block together.</summary>
public sealed class LessonPages(
    Reading reading, Sitting sitting, PracticePages practices, ScenarioPages scenarios, ClauseCards cards)
{
    /// <returns>Null when the course has no such lesson or block.</returns>
    public async Task<LessonPlace?> FindAsync(AssignedCourse course, string lesson, string? block, CancellationToken cancellation) =>
        LessonPlace.Find(course, lesson, block, await reading.ProgressAsync(course.Assignment, course.Edition, cancellation));

    /// <param name="again">Opens an answered question, or a scenario that has ended, once more.</param>
    public async Task<LessonPage> ShowAsync(LessonPlace place, bool again, CourseAddress address, CancellationToken cancellation)
    {
        var practice = await practices.FindAsync(place, again, refused: null, address, cancellation);
        var scenario = place.Block is ScenarioBlock story ? await scenarios.ShowAsync(place, story, again, address, cancellation) : null;
        return await PageAsync(place, practice, scenario, address, cancellation);
    }

    /// <summary>The question with an answer that was refused, to be corrected.</summary>
    public async Task<LessonPage> RefuseAsync(
        LessonPlace place, IReadOnlyList<string> refused, CourseAddress address, CancellationToken cancellation) =>
        await PageAsync(place, await practices.FindAsync(place, again: true, refused, address, cancellation), null, address, cancellation);

    /// <summary>What was written beside the model answer, the one time it is shown.</summary>
    public async Task<LessonPage> CompareAsync(LessonPlace place, string written, CourseAddress address, CancellationToken cancellation)
    {
        var answered = await RenewedAsync(place, cancellation);
        var practice = await practices.FindAsync(answered, again: false, refused: null, address, cancellation);
        var compared = practice! with { Answered = practice.Answered! with { Written = written } };
        return await PageAsync(answered, compared, null, address, cancellation);
    }

    /// <summary>The same place after something was done there.</summary>
    private async Task<LessonPlace> RenewedAsync(LessonPlace place, CancellationToken cancellation) =>
        place with { Progress = await reading.ProgressAsync(place.Course.Assignment, place.Edition, cancellation) };

    private async Task<LessonPage> PageAsync(
        LessonPlace place, PracticePage? practice, ScenarioPage? scenario, CourseAddress address, CancellationToken cancellation)
    {
        var isOpenQuestion = practice is { Answered: null };
        var index = place.Lesson.Blocks.Index().First(entry => entry.Item.Id == place.Block.Id).Index;
        return new(
            place.Lesson.Title,
            place.Edition.NumberOf(place.Lesson),
            place.Edition.Lessons.Count,
            place.Block.Title,
            index + 1,
            await StandingAsync(place, address, cancellation),
            Stops(place, address),
            place.Block as TeachingBlock,
            practice,
            scenario,
            isOpenQuestion || scenario is not null ? [] : await cards.OfAsync(place.Edition.Bulletin, place.Block.Clauses, address, cancellation),
            place.Progress.IsPracticed(place.Block) && !isOpenQuestion,
            address.Progress(place.Lesson.Id, place.Block.Id),
            index == 0 ? null : address.Block(place.Lesson.Id, place.Lesson.Blocks[index - 1].Id),
            address);
    }

    private async Task<string> StandingAsync(LessonPlace place, CourseAddress address, CancellationToken cancellation)
    {
        var assignment = place.Course.Assignment;
        var latest = await sitting.LatestAsync(assignment, cancellation);
        return CourseSteps.Of(assignment, place.Edition, place.Progress, latest, address).InWords;
    }

    private static Stops Stops(LessonPlace place, CourseAddress address) => new(
        "Blocks of this lesson",
        [.. place.Lesson.Blocks.Select((block, index) => Stop(index + 1, block, place, address))]);

    private static Stop Stop(int number, Block block, LessonPlace place, CourseAddress address)
    {
        var isDone = place.Progress.HasContinued(place.Lesson, block) && place.Progress.IsPracticed(block);
        return new(
            address.Block(place.Lesson.Id, block.Id),
            $"Block {number}: {block.Title}{(isDone ? ", done" : "")}",
            isDone,
            block.Id == place.Block.Id);
    }
}
