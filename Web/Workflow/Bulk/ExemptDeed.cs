using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Excuses the employees.</summary>
public sealed class ExemptDeed(Exemptions exemptions, TimeProvider clock) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Exempt;

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by) =>
        candidate.Assignment.Close(ExitKind.Exempted, terms.Reason ?? "", by, clock);

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        await exemptions.ExemptAsync(item.AssignmentId, terms.Reason, by, cancellation);
        return new(item.DueAfter);
    }

    public override Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation) =>
        exemptions.TakeBackAsync(item.AssignmentId, by, cancellation);
}
