using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// The signed certification with its document: the return to WING-SHR, and the employee's copy. Before each sending the stored
/// bytes are read, hashed and verified again; what fails is not sent, and HR sees why.
/// </summary>
public sealed class CertificationLetters(
    TrainingDb db, LetterFacts facts, SealVerifier verifier, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task<Draft> ForHrAsync(OutboxMessage message, CancellationToken stopping)
    {
        var subject = await facts.OfAsync(message, stopping);
        var humanResources = new Correspondent(subject.Edition.Receipt.Contact.Name, agency.Value.ReturnAddress);
        return Draft.Of(new CertificationForHr(humanResources, await ReceiptAsync(message, subject, stopping)).ToLetter());
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
        if (verifier.Verify(document.Pdf) is { IsUnchanged: false } report)
            throw new InvalidOperationException($"The stored document of {certification.RecordNumber} does not verify, and is not sent. {report.Explanation}");

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
