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
        var ends = new List<(TimelineEntry Entry, int Lesson)>();
        var completions = await db.BlockCompletions.AsNoTracking()
            .Where(completion => subject.AssignmentIds.Contains(completion.AssignmentId))
            .ToListAsync(cancellation);
        foreach (var completion in completions)
        {
            var edition = await editions.FindAsync(subject.Assignments[completion.AssignmentId], cancellation);
            var (index, lesson) = edition.Lessons.Index().FirstOrDefault(place => place.Item.Id == completion.LessonId);
            if (lesson?.Blocks[^1].Id == completion.BlockId)
                ends.Add((Of(subject, completion.At, completion.AssignmentId, $"Came to the end of the lesson “{lesson.Title}”"), index));
        }

        return [.. ends.OrderBy(end => end.Entry.At).ThenBy(end => end.Lesson).Select(end => end.Entry)];
    }

    /// <summary>The passed one is on the ledger.</summary>
    private async Task<IEnumerable<TimelineEntry>> FailuresAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.Attempts.Where(attempt => subject.AssignmentIds.Contains(attempt.AssignmentId) && attempt.Passed == false)
            .OrderBy(attempt => attempt.CompletedAt)
            .Select(attempt => new { attempt.AssignmentId, attempt.Number, At = attempt.CompletedAt!.Value })
            .ToListAsync(cancellation))
        .Select(attempt => Of(subject, attempt.At, attempt.AssignmentId, $"Assessment, try {attempt.Number}: not passed"));

    private static TimelineEntry Of(TimelineSubject subject, DateTimeOffset at, Guid assignmentId, string what) =>
        new(at, TimelineKind.Course, what) { By = subject.Employee.Name, AssignmentId = assignmentId };
}
