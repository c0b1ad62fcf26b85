using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>What became of a message when it was to be written: the letter, or why it need not be sent any more.</summary>
public sealed record Draft(Letter? Letter, string? WhyNot)
{
    public static Draft Of(Letter letter) => new(letter, null);

    public static Draft NotNeeded(string why) => new(null, why);
}

/// <summary>
/// Writes a message's letter from the facts of the moment it is sent: who supervises now, whether it is signed by now,
/// the due date as it stands.
/// </summary>
public sealed class LetterWriter(
    TrainingDb db, EditionLibrary editions, Invitations invitations, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    public async Task<Draft> WriteAsync(OutboxMessage message, CancellationToken stopping) => message.Kind switch
    {
        LetterKind.AssignmentNotice => await NoticeAsync(message, stopping),
        LetterKind.ReminderBeforeDue or LetterKind.OverdueReminder => await ReminderAsync(message, stopping),
        LetterKind.CertificationForHr or LetterKind.CertificationCopy => await CertificationAsync(message, stopping),
        LetterKind.Invitation => await InvitationAsync(message),
        LetterKind.PasswordReset => await ResetAsync(message),
        _ => throw new InvalidOperationException($"No letter is written for {message.Kind}."),
    };

    private async Task<Draft> NoticeAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await LoadAsync(message, stopping);
        if (WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);

        var deadline = assignment.Deadline ?? new Deadline(Today, assignment.DaysToReturn);
        return Draft.Of(new AssignmentNotice(
            employee.Correspondent,
            edition.Name,
            edition.Receipt.ReturnInstruction.Text,
            agency.Value.Link("/learn"),
            await InvitationOfAsync(employee, stopping),
            deadline.DueOn,
            deadline.Explain(agency.Value.Zone),
            $"assignment-{assignment.Id:N}",
            clock.GetUtcNow()).ToLetter());
    }

    private async Task<Draft> ReminderAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await LoadAsync(message, stopping);
        if (WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);

        var deadline = assignment.Deadline!.Value;
        var sentence = deadline.Explain(agency.Value.Zone);
        var link = agency.Value.Link(assignment.CanSign ? "/certify" : "/learn");
        // The wording follows the day it is really sent: after an outage the first reminder may already be the overdue one.
        return Draft.Of(deadline.DaysLeft(Today) >= 0
            ? new Reminder(employee.Correspondent, edition.Name, ProgressOf(assignment), link, await InvitationOfAsync(employee, stopping),
                deadline.DueOn, sentence, Today).ToLetter()
            : new OverdueReminder(employee.Correspondent, await SupervisorOfAsync(employee, stopping), edition.Name, ProgressOf(assignment),
                link, deadline.DueOn, sentence, Today).ToLetter());
    }

    private async Task<Draft> CertificationAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await LoadAsync(message, stopping);
        var certification = await db.Certifications.AsNoTracking().Include(c => c.Document)
            .SingleAsync(c => c.Id == message.CertificationId, stopping);
        var receipt = Receipt(certification, assignment, employee, edition);
        return Draft.Of(message.Kind == LetterKind.CertificationCopy
            ? new CertificationCopy(receipt).ToLetter()
            : new CertificationForHr(new Correspondent(edition.Receipt.Contact.Name, agency.Value.ReturnAddress), receipt).ToLetter());
    }

    private SignedReceipt Receipt(Certification certification, Assignment assignment, Employee employee, Edition edition)
    {
        var document = certification.Document;
        if (document is not { IsIntact: true })
            throw new InvalidOperationException($"The stored document of {certification.RecordNumber} is missing or was changed; it is not sent.");

        return new SignedReceipt(
            employee.Correspondent,
            employee.Unit,
            edition.Name,
            certification.RecordNumber,
            certification.SignedAt,
            agency.Value.Zone,
            assignment.DueOn!.Value,
            assignment.Facts.TimelinessOn(Today) == Timeliness.OnTime,
            agency.Value.Link($"/certifications/{certification.RecordNumber}"),
            $"{certification.RecordNumber}.pdf",
            document.Pdf);
    }

    private async Task<Draft> InvitationAsync(OutboxMessage message)
    {
        var account = await db.Users.SingleAsync(candidate => candidate.Id == message.AccountId);
        return account.IsInvited
            ? Draft.Of(new Invitation(account.Correspondent, PurposeOf(account), await LinkOfAsync(account)).ToLetter())
            : Draft.NotNeeded("The account has its password by now.");
    }

    private static string PurposeOf(Account account) =>
        account.EmployeeId is null ? "look after training and certifications" : "read your bulletins and sign their receipts";

    private async Task<Draft> ResetAsync(OutboxMessage message)
    {
        var account = await db.Users.SingleAsync(candidate => candidate.Id == message.AccountId);
        return Draft.Of(new PasswordReset(
            account.Correspondent,
            await invitations.ResetLinkAsync(account),
            clock.GetUtcNow() + Invitations.ResetLifespan,
            agency.Value.Zone).ToLetter());
    }

    private async Task<(Assignment, Employee, Edition)> LoadAsync(OutboxMessage message, CancellationToken stopping)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == message.AssignmentId, stopping);
        var employee = await db.Employees.AsNoTracking().SingleAsync(candidate => candidate.Id == assignment.EmployeeId, stopping);
        return (assignment, employee, await editions.FindAsync(assignment.EditionId, stopping));
    }

    private static string? WhyNotAsked(Assignment assignment, Employee employee) =>
        assignment.SignedAt is not null ? "Signed before it was sent."
        : assignment.Exit is { } exit ? $"Closed before it was sent: {exit.Reason}"
        : !employee.IsActive ? "The employee has left."
        : null;

    private static Progress ProgressOf(Assignment assignment) =>
        assignment.PassedAt is not null ? Progress.Passed
        : assignment.StartedAt is not null ? Progress.Started
        : Progress.NotStarted;

    private async Task<Correspondent?> SupervisorOfAsync(Employee employee, CancellationToken stopping) =>
        (await db.Employees.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == employee.SupervisorId && candidate.LeftOn == null, stopping))?.Correspondent;

    private async Task<InvitationLink?> InvitationOfAsync(Employee employee, CancellationToken stopping)
    {
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.EmployeeId == employee.Id, stopping);
        return account is { IsInvited: true } ? await LinkOfAsync(account) : null;
    }

    private async Task<InvitationLink> LinkOfAsync(Account account) =>
        new(await invitations.InvitationLinkAsync(account), Today.AddDays(InvitationTokens.Lifespan.Days - 1));
}

/// <summary>How the product's people and bulletins are called in letters.</summary>
internal static class Addressing
{
    extension(Employee employee)
    {
        public Correspondent Correspondent => new(employee.Name, employee.Email);
    }

    extension(Account account)
    {
        public Correspondent Correspondent => new(account.DisplayName, account.Email!);
    }
}
