using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Says that HR has the certifications.</summary>
public sealed class ConfirmDeed(Returns returns) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Confirm;

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by)
    {
        Rule.Require(candidate.Assignment.SignedAt is not null, "There is no signed certification to confirm.");
        Rule.Require(candidate.Assignment.ConfirmedAt is null, "HR has confirmed it already.");
    }

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        Rule.Require(
            await returns.ConfirmAsync(item.AssignmentId, by, cancellation, BulkAction.UndoWindow), "There is no signed certification to confirm.");
        return new(item.DueAfter);
    }

    public override Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation) =>
        returns.TakeBackAsync(item.AssignmentId, by, cancellation);
}
