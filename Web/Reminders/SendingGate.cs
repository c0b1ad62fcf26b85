using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Calendars;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Reminders;

/// <summary>
/// Looks at a reminder or a digest once more when it is about to be sent, which may be days after it was queued: not on a day
/// off, not in a pause, not under a due date that was moved, and not once a later one takes its place.
/// </summary>
public sealed class SendingGate(
    TrainingDb db, WorkCalendars calendars, SendingHours hours, IOptions<LadderOptions> options, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <returns>Why the message is not sent now, or not at all; null when nothing stands against it.</returns>
    public async Task<Draft?> JudgeAsync(OutboxMessage message, CancellationToken stopping)
    {
        if (message.Kind.MustArrive)
            return null;

        // Whoever reminds by hand has chosen the moment.
        if (message.Kind == LetterKind.ManualReminder)
            return await WhyNotByHandAsync(message.AssignmentId!.Value, stopping) is { } whyNot ? Draft.NotNeeded(whyNot) : null;

        var calendar = await calendars.NowAsync(stopping);
        if (hours.Now(calendar) is not { } today)
        {
            var next = hours.Next(calendar);
            return Draft.NotBefore(next, $"Waits for the next workday: {next.InWords(agency.Value.Zone)}.");
        }

        var why = message.AssignmentId is { } assignmentId
            ? await WhyNotRemindedAsync(message, assignmentId, calendar, today, stopping)
            : await WhyNoDigestAsync(message, stopping);
        return why is null ? null : Draft.NotNeeded(why);
    }

    private async Task<string?> WhyNotByHandAsync(Guid assignmentId, CancellationToken stopping) =>
        WhyNotAtAll(await FindAsync(assignmentId, stopping), clock.Today(agency.Value.Zone));

    private Task<Assignment> FindAsync(Guid assignmentId, CancellationToken stopping) =>
        db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == assignmentId, stopping);

    /// <summary>What keeps back every reminder, whoever sends it; null when nothing does.</summary>
    private static string? WhyNotAtAll(Assignment assignment, DateOnly today) =>
        assignment.Deadline is not { } deadline ? "The notice came back before it was sent, so no deadline runs."
        : deadline.IsPausedOn(today) ? "The deadline was paused before it was sent."
        : null;

    private async Task<string?> WhyNotRemindedAsync(
        OutboxMessage message, Guid assignmentId, WorkCalendar calendar, DateOnly today, CancellationToken stopping)
    {
        var assignment = await FindAsync(assignmentId, stopping);
        if (WhyNotAtAll(assignment, today) is { } whyNot)
            return whyNot;

        var deadline = assignment.Deadline!.Value;
        if (message.Kind == LetterKind.OverdueForSupervisor)
            return deadline.DueOn < today ? null : "The due date was moved before it was sent.";

        var claim = await db.ReminderClaims.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.MessageId == message.Id, stopping);
        if (claim is null)
            return null;
        return claim.DueOn != deadline.DueOn ? "The due date was moved before it was sent."
            : Plan(assignment, deadline, calendar).DueOn(today)?.Rung != claim.Rung ? "A later reminder takes its place."
            : null;
    }

    /// <summary>Whether half of the course is done was judged when the message was taken on; it is not judged again.</summary>
    private Domain.Reminders.LadderPlan Plan(Assignment assignment, Deadline deadline, WorkCalendar calendar) =>
        options.Value.Ladder.Plan(new(deadline, IsHalfDone: false, assignment.DueDateChangedAt?.DateIn(agency.Value.Zone)), calendar);

    private async Task<string?> WhyNoDigestAsync(OutboxMessage message, CancellationToken stopping)
    {
        var isOvertaken = await db.DigestClaims.AnyAsync(
            own => own.MessageId == message.Id && db.DigestClaims.Any(
                later => later.Kind == own.Kind && later.RecipientId == own.RecipientId && later.Period > own.Period && later.MessageId != null), stopping);
        return isOvertaken ? "A later digest takes its place." : null;
    }
}
