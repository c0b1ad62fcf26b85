using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Jobs;

namespace PolicyTraining.Web.Features.Hr;

/// <summary>When reminders last ran and when they go out next, in a line.</summary>
/// <param name="IsAlarming">They should have run by now, or failed when they did.</param>
public sealed record RoundsLine(string Words, bool IsAlarming)
{
    /// <param name="next">The next moment at which reminders go out (UTC).</param>
    public static async Task<RoundsLine> LoadAsync(
        TrainingDb db, DateTimeOffset next, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var rounds = await db.Heartbeats.AsNoTracking().SingleOrDefaultAsync(heartbeat => heartbeat.Work == nameof(ReminderWork), cancellation);
        if (rounds is not { RanAt: { } ranAt })
            return new(rounds?.Fault is { } first ? $"Reminders have not run yet. They failed with: {first}" : "Reminders have not run yet.", rounds is not null);

        var looked = $"Reminders last ran {ranAt.InBrief(zone)}.";
        if (rounds.Fault is { } fault)
            return new($"{looked} They failed {rounds.FailedAt!.Value.InBrief(zone)} and try again each minute: {fault}", IsAlarming: true);
        if (rounds.IsStale(now))
            return new($"{looked} They should have run since: the program's background work may have stopped. Tell whoever looks after the server.", IsAlarming: true);
        return new($"{looked} They run each minute on workdays from 8 a.m.; the next morning's go out {next.InWords(zone)}.", IsAlarming: false);
    }
}
