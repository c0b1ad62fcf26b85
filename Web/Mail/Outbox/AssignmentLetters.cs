using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Letters;
using PolicyTraining.Web.Mail.Wordings;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The notice of an assignment, and what reminds of it.</summary>
public sealed class AssignmentLetters(
    TrainingDb db, LetterFacts facts, DueEvents dueEvents, InvitationLinks invitations, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    public async Task<Draft> NoticeAsync(OutboxMessage message, CancellationToken stopping)
    {
        var subject = await facts.OfAsync(message, stopping);
        var (assignment, employee, edition) = subject;
        if (WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);

        var deadline = assignment.Deadline ?? assignment.Since(Today);
        return Draft.Of(new AssignmentNotice(
            employee.Correspondent,
            edition.Name,
            edition.Receipt.ReturnInstruction.Text,
            agency.Value.Link($"/learn?assignment={assignment.Id}"),
            await InvitationOfAsync(employee, stopping),
            deadline.DueOn,
            deadline.Explain(agency.Value.Zone),
            await dueEvents.OfAsync(subject, deadline, stopping)));
    }

    public async Task<Draft> ReminderAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (assignment, employee, edition) = await facts.OfAsync(message, stopping);
        if (WhyNotAsked(assignment, employee) is { } why)
            return Draft.NotNeeded(why);

        var deadline = assignment.Deadline!.Value;
        var open = new OpenAssignment(
            employee.Correspondent,
            edition.Name,
            ProgressOf(assignment),
            agency.Value.Link($"{(assignment.CanSign ? "/certify" : "/learn")}?assignment={assignment.Id}"),
            await InvitationOfAsync(employee, stopping),
            deadline.DueOn,
            deadline.Explain(agency.Value.Zone),
            Today);
        return Draft.Of(await WordedAsync(open, message, stopping));
    }

    // The wording follows the day it is really sent: after an outage the first reminder may already be the overdue one.
    private async Task<WordedLetter> WordedAsync(OpenAssignment open, OutboxMessage message, CancellationToken stopping) =>
        open.DueOn < open.SentOn ? new OverdueReminder(open, await OrdinalAsync(message, stopping))
        : message.Kind == LetterKind.Nudge ? new Nudge(open)
        : new Reminder(open, await OrdinalAsync(message, stopping));

    private async Task<int> OrdinalAsync(OutboxMessage message, CancellationToken stopping) => 1 + await db.Outbox.CountAsync(
        earlier => earlier.AssignmentId == message.AssignmentId && earlier.State == OutboxState.Sent && earlier.Id != message.Id
            && (earlier.Kind == LetterKind.ReminderBeforeDue || earlier.Kind == LetterKind.OverdueReminder || earlier.Kind == LetterKind.ManualReminder),
        stopping);

    /// <summary>Why nothing is asked of the employee any more; null while something is.</summary>
    internal static string? WhyNotAsked(Assignment assignment, Employee employee) =>
        assignment.SignedAt is not null ? "Signed before it was sent."
        : assignment.PaperReturnedOn is not null ? "Returned on paper before it was sent."
        : assignment.Exit is { } exit ? $"Closed before it was sent: {exit.Reason}"
        : assignment.DeclinedAt is not null ? "Declined before it was sent; HR is in touch."
        : employee.WhyAway is { } away ? $"The employee {away}."
        : null;

    private static Progress ProgressOf(Assignment assignment) =>
        assignment.PassedAt is not null ? Progress.Passed
        : assignment.StartedAt is not null ? Progress.Started
        : Progress.NotStarted;

    private async Task<InvitationLink?> InvitationOfAsync(Employee employee, CancellationToken stopping)
    {
        var account = await db.Users.SingleOrDefaultAsync(candidate => candidate.EmployeeId == employee.Id, stopping);
        return account is { IsInvited: true } ? await invitations.OfAsync(account) : null;
    }
}
