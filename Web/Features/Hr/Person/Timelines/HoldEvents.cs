using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>Legal holds on the person and on their records.</summary>
public sealed class HoldEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.LegalHolds.AsNoTracking()
            .Where(hold => hold.EmployeeId == subject.Employee.Id)
            .ToListAsync(cancellation))
        .SelectMany(Of);

    private static IEnumerable<TimelineEntry> Of(LegalHold hold)
    {
        var placed = new TimelineEntry(hold.PlacedAt, TimelineKind.Record, "Placed a legal hold")
        {
            By = hold.PlacedBy,
            Note = hold.Reason,
            Address = "/hr/retention/holds",
            AssignmentId = hold.AssignmentId,
        };
        yield return placed;
        if (hold.Release is { } release)
            yield return placed with { At = release.At, What = "Released the legal hold", By = release.By, Note = release.Reason };
    }
}
