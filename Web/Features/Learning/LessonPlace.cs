using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Learning;

/// <summary>A block of one lesson of the employee's own course.</summary>
/// <param name="Progress">How far the course had come when the block was found.</param>
public sealed record LessonPlace(AssignedCourse Course, Lesson Lesson, Block Block, CourseProgress Progress)
{
    public Edition Edition => Course.Edition;

    /// <param name="block">Null for the block at which the lesson is to be opened.</param>
    /// <returns>Null when the edition has no such lesson or block.</returns>
    public static LessonPlace? Find(AssignedCourse course, string lesson, string? block, CourseProgress progress) =>
        course.Edition.FindLesson(lesson) is { } found && (block is null ? progress.OpenBlock(found) : found.FindBlock(block)) is { } open
            ? new(course, found, open, progress)
            : null;

    public string Address(CourseAddress address) => address.Block(Lesson.Id, Block.Id);
}
