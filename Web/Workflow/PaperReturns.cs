using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>Certifications that came back signed on paper, as HR enters and corrects them.</summary>
public sealed class PaperReturns(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>Enters the return, which fulfils the assignment, and files the scan with it, in one transaction.</summary>
    /// <param name="reason">Why it was signed on paper.</param>
    /// <param name="by">Who in HR enters it, as records name them.</param>
    /// <param name="scanId">Null when there is no scan, or not yet.</param>
    /// <exception cref="RuleBrokenException">
    /// It is signed, returned or closed already, a date cannot be right, no reason is given, or the scan is filed elsewhere.
    /// </exception>
    public async Task<PaperReturn> RecordAsync(
        Assignment assignment, PaperDates dates, string reason, string by, Guid? scanId, CancellationToken cancellation)
    {
        var number = await NumberAsync(assignment, cancellation);
        var paper = assignment.ReturnOnPaper(number, dates, reason, by, agency.Value.Zone, clock);
        db.PaperReturns.Add(paper);
        db.Ledger.Add(LedgerFacts.PaperReturned(paper));
        if (scanId is { } id)
        {
            var scan = await db.PaperScans.SingleAsync(candidate => candidate.Id == id, cancellation);
            scan.FileWith(paper);
            db.Ledger.Add(LedgerFacts.ScanFiled(scan, paper, by, clock));
        }

        await db.SaveChangesAsync(cancellation);
        return paper;
    }

    /// <summary>
    /// Voids the return that stands: the assignment is outstanding again or, when the employee has left by now, ended. Its
    /// scans wait to be matched anew.
    /// </summary>
    /// <exception cref="RuleBrokenException">No return stands, or no reason is given.</exception>
    public async Task VoidAsync(Assignment assignment, string reason, string by, CancellationToken cancellation)
    {
        var paper = await db.PaperReturns.SingleOrDefaultAsync(
            candidate => candidate.AssignmentId == assignment.Id && candidate.Voiding == null, cancellation);
        Rule.Require(paper is not null, "No paper return stands on this assignment, so there is nothing to void.");

        assignment.Void(paper, reason, by, agency.Value.Zone, clock);
        db.Ledger.Add(LedgerFacts.PaperReturnVoided(paper));
        if (await db.Employees.AnyAsync(employee => employee.Id == assignment.EmployeeId && employee.LeftOn != null, cancellation))
        {
            assignment.Close(ExitKind.Ended, Exit.Left, by, clock);
            db.Ledger.Add(LedgerFacts.Closed(assignment));
        }

        foreach (var scan in await db.PaperScans.Where(scan => scan.PaperReturnId == paper.Id).ToListAsync(cancellation))
            scan.TakeOut($"{by} voided the paper return it was filed with.");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The number on the form that was printed for the assignment; without one, a new one.</summary>
    private async Task<RecordNumber> NumberAsync(Assignment assignment, CancellationToken cancellation)
    {
        var printed = await db.PaperForms.Where(form => form.AssignmentId == assignment.Id)
            .Select(form => form.RecordNumber)
            .SingleOrDefaultAsync(cancellation);
        if (RecordNumber.TryParse(printed, out var number))
            return number;

        var bulletin = await db.Editions.Where(edition => edition.Id == assignment.EditionId)
            .Select(edition => edition.BulletinNumber)
            .SingleAsync(cancellation);
        return RecordNumber.New(bulletin);
    }
}
