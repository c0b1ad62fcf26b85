using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR or a supervisor reminds employees by hand. It goes out at once, whatever the day: a person decided it.</summary>
/// <remarks>Whether the caller may see the assignment is the caller's to ask.</remarks>
public sealed class ManualReminders(TrainingDb db, LetterWriter letters, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    /// <summary>Which of these cannot be reminded of now, and why, each as a sentence.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> RefusalsAsync(IReadOnlyCollection<Guid> assignmentIds, CancellationToken cancellation)
    {
        var subjects = await (
            from assignment in db.Assignments.AsNoTracking()
            join employee in db.Employees.AsNoTracking() on assignment.EmployeeId equals employee.Id
            where assignmentIds.Contains(assignment.Id)
            select new { Assignment = assignment, Employee = employee }).ToListAsync(cancellation);
        var remindedToday = await RemindedTodayAsync(assignmentIds, cancellation);

        var today = Today;
        return subjects
            .Select(subject => (
                subject.Assignment.Id,
                Why: ManualReminder.WhyNot(
                    subject.Assignment, subject.Employee, remindedToday.Contains(subject.Assignment.Id) ? today : null, today)))
            .Where(judged => judged.Why is not null)
            .ToDictionary(judged => judged.Id, judged => judged.Why!);
    }

    /// <summary>Queues the reminder.</summary>
    /// <param name="by">Who reminds, as records name them.</param>
    /// <exception cref="RuleBrokenException">Nothing is to be reminded of, or it was today already.</exception>
    public async Task RemindAsync(Guid assignmentId, string by, CancellationToken cancellation)
    {
        var refusals = await RefusalsAsync([assignmentId], cancellation);
        Rule.Require(!refusals.TryGetValue(assignmentId, out var why), why ?? "");

        var message = OutboxMessage.About(LetterKind.ManualReminder, assignmentId, clock);
        var reminder = new ManualReminder(assignmentId, Today, by, message.Id, message.QueuedAt);
        db.Outbox.Add(message);
        db.ManualReminders.Add(reminder);
        db.Ledger.Add(LedgerFacts.Reminded(reminder));
        // The key (assignment, day) lets one of two who press the button at the same instant win.
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// The reminder as it would be written now, with no link that lets its reader act as the employee; null when it would not be
    /// written.
    /// </summary>
    public async Task<Letter?> PreviewAsync(Guid assignmentId, CancellationToken cancellation)
    {
        var draft = await letters.WriteAsync(OutboxMessage.About(LetterKind.ManualReminder, assignmentId, clock), cancellation);
        return draft.Letter?.WithoutPersonalLinks();
    }

    /// <summary>Those of whom a reminder went out or was queued today, by hand or by the ladder.</summary>
    private async Task<HashSet<Guid>> RemindedTodayAsync(IReadOnlyCollection<Guid> assignmentIds, CancellationToken cancellation)
    {
        var today = Today;
        var midnight = today.StartsAt(agency.Value.Zone);
        var byHand = db.ManualReminders
            .Where(reminder => assignmentIds.Contains(reminder.AssignmentId) && reminder.On == today)
            .Select(reminder => reminder.AssignmentId);
        var byMail = db.Outbox
            .Where(message => assignmentIds.Contains(message.AssignmentId!.Value) && message.QueuedAt >= midnight
                && message.State != OutboxState.Suppressed && message.State != OutboxState.Failed
                && LetterKinds.Reminders.Contains(message.Kind))
            .Select(message => message.AssignmentId!.Value);
        return await byHand.Union(byMail).ToHashSetAsync(cancellation);
    }
}
