using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;

namespace PolicyTraining.Web.Reminders;

/// <summary>Tells whose course is at least half done, by the blocks of the lessons that were continued.</summary>
public sealed class HalfDone(TrainingDb db, EditionLibrary editions)
{
    /// <returns>The ids of those of <paramref name="assignments"/> that are.</returns>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyCollection<Assignment> assignments, CancellationToken cancellation)
    {
        var done = assignments.Where(assignment => assignment.LessonsDoneAt is not null).Select(assignment => assignment.Id).ToHashSet();
        var begun = assignments.Where(assignment => assignment.StartedAt is not null && assignment.LessonsDoneAt is null).ToList();
        if (begun.Count == 0)
            return done;

        var ids = begun.Select(assignment => assignment.Id).ToList();
        var continued = await db.BlockCompletions
            .Where(completion => ids.Contains(completion.AssignmentId))
            .GroupBy(completion => completion.AssignmentId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        foreach (var assignment in begun)
        {
            var edition = await editions.FindAsync(assignment.EditionId, cancellation);
            if (2 * continued.GetValueOrDefault(assignment.Id) >= edition.Lessons.Sum(lesson => lesson.Blocks.Count))
                done.Add(assignment.Id);
        }

        return done;
    }
}
