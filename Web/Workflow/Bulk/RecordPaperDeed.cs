using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Enters that certifications came back signed on paper, all of them with the same dates.</summary>
public sealed class RecordPaperDeed(TrainingDb db, PaperReturns returns, IOptions<AgencyOptions> agency, TimeProvider clock) : BulkDeed
{
    /// <summary>A number to rehearse with; the one that counts is drawn, or read off the printed form, when it is done.</summary>
    private static readonly RecordNumber Rehearsed = RecordNumber.New("2.110");

    public override BulkVerb Verb => BulkVerb.RecordPaper;

    public override void Rehearse(BulkTerms terms, BulkCandidate candidate, string by) =>
        candidate.Assignment.ReturnOnPaper(Rehearsed, DatesOf(terms), terms.Reason ?? "", by, agency.Value.Zone, clock);

    public override async Task<BulkOutcome> DoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == item.AssignmentId, cancellation);
        var paper = await returns.RecordAsync(assignment, DatesOf(terms), terms.Reason ?? "", by, scanId: null, cancellation);
        return new(item.DueAfter, paper.Id);
    }

    public override async Task UndoAsync(BulkTerms terms, BulkItem item, string by, CancellationToken cancellation)
    {
        Rule.Require(
            await db.PaperReturns.AnyAsync(paper => paper.Id == item.MadeId && paper.Voiding == null, cancellation),
            "This paper return was voided already.");
        Rule.Require(
            !await db.PaperScans.AnyAsync(scan => scan.PaperReturnId == item.MadeId, cancellation),
            "A scan was filed with it since. Void the paper return on the assignment’s own page.");
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == item.AssignmentId, cancellation);
        await returns.VoidAsync(assignment, "Undone together with the others that were recorded with it.", by, cancellation);
    }

    private static PaperDates DatesOf(BulkTerms terms) => new(terms.ReceivedOn!.Value, terms.PostmarkedOn);
}
