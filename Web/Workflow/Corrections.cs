using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR corrects what was issued: supersedes it, or withdraws it. No issued byte is changed.</summary>
public sealed class Corrections(
    TrainingDb db, Sealing sealing, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>
    /// Issues the same signature under a new record number, and seals and mails it like any other. Whoever supersedes it a second
    /// time is led to the one that stands in its place.
    /// </summary>
    /// <returns>The new record number.</returns>
    /// <exception cref="RuleBrokenException">It was withdrawn, is not sealed yet, or no reason is given.</exception>
    public async Task<string> SupersedeAsync(RecordNumber number, string? reason, string by, CancellationToken cancellation)
    {
        var (certification, assignment, employee) = await LoadAsync(number, cancellation);
        if (certification.Supersession is not null)
            return await SuccessorOfAsync(certification.Id, cancellation);

        var successor = certification.Supersede(RecordNumber.New(number.Bulletin), employee, reason, by, clock);
        assignment.Reissue();
        db.Certifications.Add(successor);
        db.Ledger.Add(LedgerFacts.Superseded(certification, certification.Supersession, successor));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // The second click of two, or a delivery or confirmation of the old one, arrived a moment before.
            db.ChangeTracker.Clear();
            return await SupersedeAsync(number, reason, by, cancellation);
        }

        await sealing.TryAsync(successor.RecordNumber, cancellation);
        return successor.RecordNumber;
    }

    /// <summary>
    /// Says that the certification does not stand. The assignment is outstanding again, the employee is told, and consent and name
    /// are asked for anew. Withdrawing it a second time changes nothing.
    /// </summary>
    /// <exception cref="RuleBrokenException">It was superseded, is not sealed yet, the employee has left or is suspended, or no reason is given.</exception>
    public async Task WithdrawAsync(RecordNumber number, string? reason, string by, CancellationToken cancellation)
    {
        var (certification, assignment, employee) = await LoadAsync(number, cancellation);
        if (certification.Withdrawal is not null)
            return;

        Rule.Require(employee.IsActive, $"{employee.Name} {employee.WhyAway}, so nobody could sign anew.");
        certification.Withdraw(reason, by, clock);
        db.Ledger.Add(LedgerFacts.Withdrawn(certification, certification.Withdrawal));
        assignment.Reopen(clock.Today(agency.Value.Zone));
        db.SigningDrafts.RemoveRange(db.SigningDrafts.Where(draft => draft.AssignmentId == assignment.Id));
        db.Outbox.Add(OutboxMessage.With(LetterKind.CertificationWithdrawn, assignment.Id, certification.Id, clock));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            db.ChangeTracker.Clear();
            await WithdrawAsync(number, reason, by, cancellation);
        }
    }

    private async Task<(Certification, Assignment, Employee)> LoadAsync(RecordNumber number, CancellationToken cancellation)
    {
        var certification = await db.Certifications
            .Include(candidate => candidate.Evidence)
            .Include(candidate => candidate.Document)
            .Include(candidate => candidate.Supersession)
            .Include(candidate => candidate.Withdrawal)
            .SingleAsync(candidate => candidate.RecordNumber == number.Value, cancellation);
        var assignment = await db.Assignments.SingleAsync(candidate => candidate.Id == certification.AssignmentId, cancellation);
        return (certification, assignment, await db.Employees.SingleAsync(candidate => candidate.Id == assignment.EmployeeId, cancellation));
    }

    private Task<string> SuccessorOfAsync(Guid certificationId, CancellationToken cancellation) =>
        (from supersession in db.Supersessions
         where supersession.CertificationId == certificationId
         join successor in db.Certifications on supersession.SuccessorId equals successor.Id
         select successor.RecordNumber).SingleAsync(cancellation);
}
