using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Reminds by hand.</summary>
public sealed class RemindDeed(ManualReminders reminders) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Remind;

    public override Task<IReadOnlyDictionary<Guid, string>> RefusalsAsync(
        BulkTerms terms, IReadOnlyList<BulkCandidate> candidates, CancellationToken cancellation) =>
        reminders.RefusalsAsync([.. candidates.Select(candidate => candidate.Assignment.Id)], cancellation);

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        await reminders.RemindAsync(item.AssignmentId, by, cancellation);
        return new();
    }

    public override Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation) =>
        throw new RuleBrokenException("A letter that has gone out cannot be called back.");
}
