using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>A lesson that is still to be finished.</summary>
public sealed record OpenLesson(string Title, int Minutes, bool IsStarted, string Address);

/// <summary>What is missing before the certification can be signed, each with the way to it.</summary>
/// <param name="Assessment">Where to take it; null when it is passed.</param>
public sealed record MissingPage(Edition Edition, IReadOnlyList<OpenLesson> Lessons, string? Assessment, Steps Steps)
{
    public static MissingPage Of(Assignment assignment, Edition edition, CourseProgress progress, Steps steps)
    {
        var open = edition.Lessons
            .Select(lesson => (Lesson: lesson, Standing: progress.StandingOf(lesson)))
            .Where(entry => entry.Standing != LessonStanding.Done)
            .Select(entry => new OpenLesson(
                entry.Lesson.Title, entry.Lesson.Minutes, entry.Standing == LessonStanding.InProgress,
                $"/learn/{entry.Lesson.Id}?assignment={assignment.Id}"));
        return new(edition, [.. open], assignment.PassedAt is null ? $"/assessment?assignment={assignment.Id}" : null, steps);
    }
}
