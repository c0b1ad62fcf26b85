using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>Says of every step of one assignment's ladder why its message went, did not go, or will.</summary>
public sealed class AssignmentLadder(
    TrainingDb db, WorkCalendars calendars, HalfDone halfDone, IOptions<LadderOptions> ladder, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private TimeZoneInfo Zone => agency.Value.Zone;

    /// <returns>Nothing before receipt.</returns>
    public async Task<IReadOnlyList<LadderLine>> AccountAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.Deadline is not { } deadline)
            return [];

        var half = await halfDone.AmongAsync([assignment], cancellation);
        var plan = ladder.Value.Ladder.Plan(
            new(deadline, half.Contains(assignment.Id), assignment.DueDateChangedAt?.DateIn(Zone)), await calendars.NowAsync(cancellation));
        return LadderAccount.Of(
            plan, deadline.DueOn, await TakenAsync(assignment.Id, cancellation), await StopAsync(assignment, cancellation), clock.Today(Zone), Zone);
    }

    private async Task<List<TakenMessage>> TakenAsync(Guid id, CancellationToken cancellation)
    {
        var taken = await (
            from claim in db.ReminderClaims.AsNoTracking()
            where claim.AssignmentId == id
            join letter in db.Outbox.AsNoTracking() on claim.MessageId equals letter.Id into letters
            from letter in letters.DefaultIfEmpty()
            orderby claim.ClaimedAt
            select new { Claim = claim, Letter = letter }).ToListAsync(cancellation);
        return [.. taken.Select(one => new TakenMessage(one.Claim.Rung, one.Claim.DueOn, OutcomeOf(one.Claim, one.Letter)))];
    }

    private string OutcomeOf(ReminderClaim claim, OutboxMessage? letter) => letter switch
    {
        null => $"Taken on {claim.ClaimedAt.InWords(Zone)}.",
        { State: OutboxState.Sent, SentAt: { } at } => $"Sent {at.InWords(Zone)}.",
        { State: OutboxState.Failed } => $"Refused by the mail server: {letter.Outcome}",
        { State: OutboxState.Suppressed } => $"Not sent: {letter.Outcome}",
        _ => $"Waiting to be sent since {letter.QueuedAt.InWords(Zone)}.",
    };

    /// <summary>What ended the ladder first; null while it goes on.</summary>
    private async Task<LadderStop?> StopAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.Facts.IsReminded)
            return null;

        var stops = new List<LadderStop>();
        if (assignment.DeclinedAt is { } declinedAt)
            stops.Add(new("declined", declinedAt));
        if (assignment.SignedAt is { } signedAt)
            stops.Add(new("signed", signedAt));
        if (assignment.Exit is { } exit)
            stops.Add(new(exit.Kind == ExitKind.Exempted ? "exempted" : "ended", exit.At));
        if (await PaperAsync(assignment, cancellation) is { } paper)
            stops.Add(new("returned on paper, recorded", paper.RecordedAt));
        return stops.MinBy(stop => stop.At);
    }

    private async Task<PaperReturn?> PaperAsync(Assignment assignment, CancellationToken cancellation) =>
        assignment.PaperReturnedOn is null ? null : await db.PaperReturns.AsNoTracking()
            .SingleOrDefaultAsync(paper => paper.AssignmentId == assignment.Id && paper.Voiding == null, cancellation);
}
