using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The signed certification with its document: the return to WING-SHR, and the employee's copy.</summary>
public sealed class CertificationLetters(
    TrainingDb db, LetterFacts facts, Checkpoints checkpoints, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task<Draft> ForHrAsync(OutboxMessage message, CancellationToken stopping)
    {
        var subject = await facts.OfAsync(message, stopping);
        var humanResources = new Correspondent(subject.Edition.Receipt.Contact.Name, agency.Value.ReturnAddress);
        var checkpoint = CheckpointNote.Of(await checkpoints.NewestAsync(stopping), agency.Value.Zone);
        return Draft.Of(new CertificationForHr(humanResources, await ReceiptAsync(message, subject, stopping), checkpoint).ToLetter());
    }

    public async Task<Draft> CopyAsync(OutboxMessage message, CancellationToken stopping) =>
        Draft.Of(new CertificationCopy(await ReceiptAsync(message, await facts.OfAsync(message, stopping), stopping)).ToLetter());

    private async Task<SignedReceipt> ReceiptAsync(OutboxMessage message, AssignedEmployee subject, CancellationToken stopping)
    {
        var (assignment, employee, edition) = subject;
        var certification = await db.Certifications.AsNoTracking().Include(candidate => candidate.Document)
            .SingleAsync(candidate => candidate.Id == message.CertificationId, stopping);
        if (certification.Document is not { IsIntact: true } document)
            throw new InvalidOperationException($"The stored document of {certification.RecordNumber} is missing or was changed; it is not sent.");

        return new SignedReceipt(
            employee.Correspondent,
            employee.Unit,
            edition.Name,
            certification.RecordNumber,
            certification.SignedAt,
            agency.Value.Zone,
            assignment.DueOn!.Value,
            assignment.Facts.TimelinessOn(clock.Today(agency.Value.Zone)) == Timeliness.OnTime,
            agency.Value.Link($"/certifications/{certification.RecordNumber}"),
            $"{certification.RecordNumber}.pdf",
            document.Pdf);
    }
}
