using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>
/// The signed certification with its document: the return to WING-SHR, the employee's copy, and that one was withdrawn. Before
/// each sending the stored bytes are read, hashed and verified again; what fails is not sent, and HR sees why.
/// </summary>
public sealed class CertificationLetters(
    TrainingDb db, LetterFacts facts, DueEvents dueEvents, Checkpoints checkpoints, SealVerifier verifier, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    public async Task<Draft> ForHrAsync(OutboxMessage message, CancellationToken stopping)
    {
        var certification = await LoadAsync(message, stopping);
        if (WhyNotSent(certification) is { } why)
            return Draft.NotNeeded(why);

        var subject = await facts.OfAsync(message, stopping);
        var checkpoint = CheckpointNote.Of(await checkpoints.NewestAsync(stopping), agency.Value.Zone);
        var receipt = await ReceiptAsync(certification, subject, stopping);
        return Draft.Of(new CertificationForHr(HumanResources(subject.Edition), receipt, checkpoint));
    }

    public async Task<Draft> CopyAsync(OutboxMessage message, CancellationToken stopping)
    {
        var certification = await LoadAsync(message, stopping);
        var subject = await facts.OfAsync(message, stopping);
        return WhyNotSent(certification, subject.Employee) is { } why
            ? Draft.NotNeeded(why)
            : Draft.Of(new CertificationCopy(
                await ReceiptAsync(certification, subject, stopping),
                await dueEvents.OfAsync(subject, subject.Assignment.Deadline!.Value, stopping)));
    }

    public async Task<Draft> WithdrawnAsync(OutboxMessage message, CancellationToken stopping)
    {
        var certification = await LoadAsync(message, stopping);
        var subject = await facts.OfAsync(message, stopping);
        var (assignment, employee, edition) = subject;
        if (assignment.SignedAt is not null)
            return Draft.NotNeeded("Signed anew before it was sent.");
        if (employee.WhyAway is { } away)
            return Draft.NotNeeded($"The employee {away}.");

        var deadline = assignment.Deadline!.Value;
        return Draft.Of(new CertificationWithdrawn(
            employee.Correspondent, HumanResources(edition), edition.Name, certification.RecordNumber,
            certification.Withdrawal!.Reason, certification.Withdrawal.By, certification.Withdrawal.At, agency.Value.Zone,
            deadline.Explain(agency.Value.Zone), agency.Value.Link($"/certify?assignment={assignment.Id}"),
            await dueEvents.OfAsync(subject, deadline, stopping)));
    }

    public async Task<Draft> ConfirmedAsync(OutboxMessage message, CancellationToken stopping)
    {
        var certification = await LoadAsync(message, stopping);
        var (_, employee, edition) = await facts.OfAsync(message, stopping);
        if (WhyNotSent(certification, employee) is { } why)
            return Draft.NotNeeded(why);

        return Draft.Of(new ReturnConfirmed(
            employee.Correspondent, edition.Name, certification.RecordNumber, certification.Confirmation!.At, agency.Value.Zone,
            agency.Value.Link($"/certifications/{certification.RecordNumber}")));
    }

    private Task<Certification> LoadAsync(OutboxMessage message, CancellationToken stopping) =>
        db.Certifications.AsNoTracking()
            .Include(candidate => candidate.Document)
            .Include(candidate => candidate.Confirmation)
            .Include(candidate => candidate.Supersession)
            .Include(candidate => candidate.Withdrawal)
            .SingleAsync(candidate => candidate.Id == message.CertificationId, stopping);

    private static string? WhyNotSent(Certification certification) =>
        certification.Supersession is not null ? "Superseded before it was sent."
        : certification.Withdrawal is not null ? "Withdrawn before it was sent."
        : null;

    private static string? WhyNotSent(Certification certification, Employee employee) =>
        WhyNotSent(certification) ?? (employee.WhyAway is { } away ? $"The employee {away}." : null);

    private Correspondent HumanResources(Edition edition) => new(edition.Receipt.Contact.Name, agency.Value.ReturnAddress);

    private async Task<SignedReceipt> ReceiptAsync(Certification certification, AssignedEmployee subject, CancellationToken stopping)
    {
        var (assignment, employee, edition) = subject;
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
            document.Pdf)
        {
            Superseded = await SupersededRecord.OfAsync(db, certification.Id, stopping) is { } superseded
                ? new SupersededReceipt(superseded.RecordNumber, superseded.Reason)
                : null,
        };
    }
}
