using Microsoft.Extensions.Options;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Pauses the deadline of people who are away.</summary>
public sealed class PauseDeed(DueDates dueDates, IOptions<AgencyOptions> agency, TimeProvider clock) : BulkDeed
{
    public override BulkVerb Verb => BulkVerb.Pause;

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by) =>
        candidate.Assignment.PauseFor(terms.From!.Value, terms.Through!.Value, terms.Reason, by, agency.Value.Zone, clock);

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        var pause = await dueDates.PauseAsync(item.AssignmentId, terms.From!.Value, terms.Through!.Value, terms.Reason, by, cancellation);
        return new(item.DueAfter, pause.Id);
    }

    public override Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation) =>
        dueDates.TakeBackPauseAsync(item.AssignmentId, item.MadeId!.Value, by, cancellation);
}
