using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PaperForm = PolicyTraining.Domain.Assignments.PaperForm;

namespace PolicyTraining.Web.Workflow;

/// <summary>A form ready to be printed.</summary>
public sealed record PrintedForm(PaperForm Form, byte[] Pdf)
{
    public string FileName => $"{Form.RecordNumber}-paper-form.pdf";
}

/// <summary>Forms to be signed on paper. An assignment has one number for them, however often the form is printed.</summary>
public sealed class PaperForms(
    TrainingDb db, EditionLibrary editions, IPaperFormRenderer renderer, SealCertificate certificate, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>The form of an open assignment; its number is drawn when it is first asked for.</summary>
    /// <param name="by">Who has it printed, as records name them.</param>
    /// <exception cref="RuleBrokenException">Nothing is to be returned any more.</exception>
    public async Task<PrintedForm> PrintAsync(Assignment assignment, string by, CancellationToken cancellation)
    {
        Rule.Require(assignment.IsOutstanding, "This assignment is already signed, returned on paper or closed, so there is no form to print.");
        var edition = await editions.FindAsync(assignment.EditionId, cancellation);
        var form = await FindAsync(assignment, cancellation) ?? await NumberAsync(assignment, edition.Bulletin.Number, by, cancellation);
        return new(form, await RenderAsync(form, assignment, edition, cancellation));
    }

    private async Task<PaperForm> NumberAsync(Assignment assignment, string bulletinNumber, string by, CancellationToken cancellation)
    {
        var form = new PaperForm(assignment.Id, RecordNumber.New(bulletinNumber), by, clock);
        db.PaperForms.Add(form);
        db.Ledger.Add(LedgerFacts.PaperFormPrinted(form));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return form;
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another click printed it a moment before.
            db.ChangeTracker.Clear();
            return (await FindAsync(assignment, cancellation))!;
        }
    }

    private async Task<byte[]> RenderAsync(PaperForm form, Assignment assignment, Edition edition, CancellationToken cancellation)
    {
        var employee = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == assignment.EmployeeId, cancellation);
        return renderer.Render(new(
            edition.Receipt,
            edition.Bulletin.Number,
            edition.Bulletin.Title,
            form.RecordNumber,
            employee.Name,
            employee.Unit,
            agency.Value.VerificationLink(form.RecordNumber),
            certificate.Mark));
    }

    private Task<PaperForm?> FindAsync(Assignment assignment, CancellationToken cancellation) =>
        db.PaperForms.AsNoTracking().SingleOrDefaultAsync(form => form.AssignmentId == assignment.Id, cancellation);
}
