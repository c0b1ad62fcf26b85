using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>Lessons gone through and tries at the assessment: that one was not passed, never by how much or with which answers.</summary>
public sealed class CourseEvents(TrainingDb db, EditionLibrary editions)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        [.. await LessonsAsync(subject, cancellation), .. await FailuresAsync(subject, cancellation)];

    private async Task<List<TimelineEntry>> LessonsAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var completions = await db.BlockCompletions.AsNoTracking()
            .Where(completion => subject.AssignmentIds.Contains(completion.AssignmentId))
            .OrderBy(completion => completion.At)
            .ToListAsync(cancellation);
        var entries = new List<TimelineEntry>();
        foreach (var completion in completions)
        {
            var lesson = (await editions.FindAsync(subject.Assignments[completion.AssignmentId], cancellation)).FindLesson(completion.LessonId);
            if (lesson?.Blocks[^1].Id == completion.BlockId)
                entries.Add(new(completion.At, TimelineKind.Course, $"Came to the end of the lesson “{lesson.Title}”") { AssignmentId = completion.AssignmentId });
        }

        return entries;
    }

    /// <summary>The passed one is on the ledger.</summary>
    private Task<List<TimelineEntry>> FailuresAsync(TimelineSubject subject, CancellationToken cancellation) =>
        db.Attempts.Where(attempt => subject.AssignmentIds.Contains(attempt.AssignmentId) && attempt.Passed == false)
            .OrderBy(attempt => attempt.CompletedAt)
            .Select(attempt => new TimelineEntry(attempt.CompletedAt!.Value, TimelineKind.Course, "Assessment, try " + attempt.Number + ": not passed")
            {
                AssignmentId = attempt.AssignmentId,
            })
            .ToListAsync(cancellation);
}
