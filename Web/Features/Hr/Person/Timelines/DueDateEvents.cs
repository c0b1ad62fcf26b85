using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>What supervisors said to requests for more time; the requests and their decisions are on the ledger.</summary>
public sealed class DueDateEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.ExtensionRequests.AsNoTracking()
            .Where(request => subject.AssignmentIds.Contains(request.AssignmentId) && request.CommentedAt != null)
            .ToListAsync(cancellation))
        .Select(request => new TimelineEntry(request.CommentedAt!.Value, TimelineKind.DueDate, "The supervisor commented on the request for more time")
        {
            By = request.CommentedBy,
            Note = request.Comment,
            Address = $"/hr/extension-requests/{request.Id}",
            AssignmentId = request.AssignmentId,
        });
}
