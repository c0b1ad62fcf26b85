using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Workflow;

/// <summary>HR moves a due date of its own accord: more time, a pause, and the end of one before its time.</summary>
public sealed class DueDates(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = agency.Value.Zone;

    /// <summary>Gives more time, and owes the employee a letter that says so.</summary>
    /// <param name="seen">The due date that whoever decides had before them.</param>
    /// <param name="held">So long the letter waits, and the extension can be taken back.</param>
    /// <exception cref="RuleBrokenException">
    /// The due date is not what was seen, a request waits to be decided, or the assignment or the date does not allow it.
    /// </exception>
    public Task<Extension> ExtendAsync(
        Guid assignmentId, DateOnly seen, DateOnly to, string? reason, string by, CancellationToken cancellation, TimeSpan held = default) =>
        ChangeAsync(assignmentId, async assignment =>
        {
            RequireAsSeen(assignment, seen);
            Rule.Require(
                !await db.ExtensionRequests.Open().AnyAsync(request => request.AssignmentId == assignmentId, cancellation),
                "The employee has asked for more time in the meantime. Decide on the request instead.");
            var extension = GiveMoreTime(assignment, to, reason, by);
            db.Outbox.Add(OutboxMessage.AboutExtension(assignmentId, requestId: null, clock, held));
            return extension;
        }, cancellation);

    /// <summary>Takes back the extension that set this due date; the letter about it is not sent.</summary>
    /// <exception cref="RuleBrokenException">The employee has been told, or the assignment does not allow it.</exception>
    public async Task TakeBackExtensionAsync(Guid assignmentId, DateOnly to, string by, CancellationToken cancellation)
    {
        Rule.Require(
            await db.Outbox.WithholdAsync(LetterKind.ExtensionDecided, assignmentId, cancellation),
            "The employee has been told of the new date by e-mail, so it stays.");
        await ChangeAsync(assignmentId, assignment =>
        {
            var extension = assignment.TakeBackExtension(to, by, _zone, clock);
            db.Ledger.Add(LedgerFacts.ExtensionTakenBack(assignment, extension));
            return Task.FromResult(extension);
        }, cancellation);
    }

    /// <summary>Takes back a pause as it was entered.</summary>
    /// <exception cref="RuleBrokenException">The due date was changed again since, or the assignment does not allow it.</exception>
    public async Task TakeBackPauseAsync(Guid assignmentId, Guid pauseId, string by, CancellationToken cancellation)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == assignmentId, cancellation);
        var pause = assignment.Pauses.Single(candidate => candidate.Id == pauseId);
        Rule.Require(assignment.DueDateChangedAt <= pause.At, "The due date was changed again since, so the pause stays.");
        await EndPauseAsync(assignmentId, pauseId, pause.From.AddDays(-1), by, cancellation);
    }

    /// <exception cref="RuleBrokenException">The assignment or the period does not allow it.</exception>
    public Task<Pause> PauseAsync(
        Guid assignmentId, DateOnly from, DateOnly to, string? reason, string by, CancellationToken cancellation) =>
        ChangeAsync(assignmentId, assignment =>
        {
            var pause = assignment.PauseFor(from, to, reason, by, _zone, clock);
            db.Ledger.Add(LedgerFacts.Paused(assignment, pause));
            return Task.FromResult(pause);
        }, cancellation);

    /// <param name="lastDay">The new last day; the day before it began takes the pause back.</param>
    /// <exception cref="RuleBrokenException">The assignment, the pause or the day does not allow it.</exception>
    public Task<Pause> EndPauseAsync(
        Guid assignmentId, Guid pauseId, DateOnly lastDay, string by, CancellationToken cancellation) =>
        ChangeAsync(assignmentId, assignment =>
        {
            var ended = assignment.EndPause(pauseId, lastDay, by, _zone, clock);
            db.Ledger.Add(LedgerFacts.PauseEnded(assignment, ended));
            return Task.FromResult(ended);
        }, cancellation);

    /// <summary>Extends the assignment and enters it on the ledger; saved with what the caller saves.</summary>
    internal Extension GiveMoreTime(Assignment assignment, DateOnly to, string? reason, string by)
    {
        RequirePlausible(to, clock.Today(_zone));
        var extension = assignment.Extend(to, reason, by, _zone, clock);
        db.Ledger.Add(LedgerFacts.Extended(assignment, extension));
        return extension;
    }

    /// <exception cref="RuleBrokenException">The date lies too far ahead to be meant.</exception>
    internal static void RequirePlausible(DateOnly to, DateOnly today)
    {
        var last = today.AddYears(1);
        Rule.Require(to <= last, $"Choose a date by {last.InWords}: a later one looks mistyped.");
    }

    private static void RequireAsSeen(Assignment assignment, DateOnly seen)
    {
        if (assignment.DueOn == seen)
            return;

        throw new RuleBrokenException(assignment.Extensions is [.., var latest] && latest.To == assignment.DueOn
            ? $"{latest.By} has extended it to {latest.To.InWords} in the meantime, for this reason: “{latest.Reason}” Look whether that will do."
            : "The due date was changed in the meantime. Look at it again.");
    }

    private async Task<T> ChangeAsync<T>(Guid assignmentId, Func<Assignment, Task<T>> change, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var result = await change(await db.Assignments.SingleAsync(candidate => candidate.Id == assignmentId, cancellation));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return result;
            }
            catch (DbUpdateException refusal) when (refusal.IsLostRace && isFirst)
            {
                // Somebody signed, or moved the date or the next reminder, a moment before: the rules are asked again.
                db.ChangeTracker.Clear();
            }
        }
    }
}
