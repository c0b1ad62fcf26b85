using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Gives more time, to one date or by so many days each.</summary>
public sealed class ExtendDeed(TrainingDb db, DueDates dueDates, IOptions<AgencyOptions> agency, TimeProvider clock) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Extend;

    public override async Task<IReadOnlyDictionary<Guid, string>> RefusalsAsync(
        BulkTerms terms, IReadOnlyList<BulkCandidate> candidates, CancellationToken cancellation)
    {
        var ids = candidates.Select(candidate => candidate.Assignment.Id).ToList();
        return await db.ExtensionRequests.Open().Where(request => ids.Contains(request.AssignmentId))
            .ToDictionaryAsync(
                request => request.AssignmentId,
                _ => "The employee has asked for more time. Decide on the request instead.",
                cancellation);
    }

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by)
    {
        var zone = agency.Value.Zone;
        DueDates.RequirePlausible(NewDueOn(candidate.Assignment, terms), clock.Today(zone));
        candidate.Assignment.Extend(NewDueOn(candidate.Assignment, terms), terms.Reason, by, zone, clock);
    }

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == item.AssignmentId, cancellation);
        var extension = await dueDates.ExtendAsync(
            assignment.Id, item.SeenDueOn ?? default, NewDueOn(assignment, terms), terms.Reason, by, cancellation, BulkAction.UndoWindow);
        return new(extension.To);
    }

    public override Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation) =>
        dueDates.TakeBackExtensionAsync(item.AssignmentId, item.DueAfter!.Value, by, cancellation);

    /// <summary>Days of a pause do not count among those added.</summary>
    private static DateOnly NewDueOn(Assignment assignment, BulkTerms terms)
    {
        if (terms.DueOn is { } date)
            return date;

        Rule.Require(assignment.Deadline is not null, "No deadline runs yet, so there is none to extend. It begins with the receipt of the bulletin.");
        var deadline = assignment.Deadline.Value;
        return (deadline with { ExtraDays = deadline.ExtraDays + (terms.Days ?? 0) }).DueOn;
    }
}
