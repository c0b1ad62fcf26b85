using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>How an assignment's due date was moved, by whom and why, and who asks for it to be.</summary>
/// <param name="Requests">The newest first.</param>
public sealed record AssignmentDeadline(Assignment Assignment, IReadOnlyList<ExtensionRequest> Requests, TimeZoneInfo Zone)
{
    public ExtensionRequest? OpenRequest => Requests.SingleOrDefault(request => request.DecidedAt is null && Assignment.IsOutstanding);

    public IEnumerable<ExtensionRequest> Refused => Requests.Where(request => request is { DecidedAt: not null, GrantedTo: null });

    public bool IsEmpty => Assignment.Extensions.Count == 0 && Assignment.Pauses.Count == 0 && OpenRequest is null && !Refused.Any();

    public bool CanEnd(Pause pause) => Assignment.IsOutstanding && !pause.IsTakenBack && pause.Ending is null;

    public static async Task<AssignmentDeadline> LoadAsync(
        TrainingDb db, Assignment assignment, TimeZoneInfo zone, CancellationToken cancellation) => new(
        assignment,
        await db.ExtensionRequests.AsNoTracking().Where(request => request.AssignmentId == assignment.Id)
            .OrderByDescending(request => request.AskedAt)
            .ToListAsync(cancellation),
        zone);
}
