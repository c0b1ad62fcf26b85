using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Register;

/// <summary>
/// Each night counts every figure twice, as the desk does from the kept counts and one assignment after the other by its facts, and
/// holds what is kept on assignments for indexes against what it was copied from. Kept counts that are wrong, or kept by many writers, are counted anew.
/// </summary>
public sealed class Recount(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int Most = 100;

    private static readonly TimeOnly From = new(2, 0);

    private TimeZoneInfo Zone => agency.Value.Zone;

    /// <summary>Recounts, unless it is not night yet or this night was recounted already.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);
        var night = DateOnly.FromDateTime(now.DateTime);
        if (TimeOnly.FromDateTime(now.DateTime) < From || await db.FigureChecks.AnyAsync(check => check.Night == night, stopping))
            return;

        var check = await CountAsync(night, stopping);
        if (check.Differences.Count > 0 || await db.StandingCounts.AnyAsync(count => count.Writer != 0, stopping))
            await CountTriggers.CountAnewAsync(db, stopping);
        db.FigureChecks.Add(check);
        try
        {
            await db.SaveChangesAsync(stopping);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            // Another server recounted, too.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<FigureCheck> CountAsync(DateOnly today, CancellationToken stopping)
    {
        await using var snapshot = await Snapshot.BeginAsync(db, stopping);
        var figures = StatusFilter.All.ToDictionary(list => list, _ => 0);
        var differences = new List<string>();
        var assignments = 0;
        var counts = new CountCheck();
        await foreach (var copies in KeptCopies.Of(db).AsAsyncEnumerable().WithCancellation(stopping))
        {
            assignments++;
            counts.Add(copies);
            foreach (var list in StatusFilter.All.Where(list => copies.AreIn(list, today)))
                figures[list]++;
            differences.AddRange(copies.Differences(Zone).Take(Most - differences.Count));
        }

        var tally = await Tally.LoadAsync(db, Population.Outstanding, today, stopping);
        foreach (var (list, counted) in figures)
        {
            var shown = tally.Of(new Population(list));
            if (shown != counted)
                differences.Insert(0, $"{list.Label}: the desk shows {shown:N0}, and {counted:N0} were counted.");
        }

        differences.InsertRange(0, await counts.DifferencesAsync(db, stopping));
        return new(today, clock.GetUtcNow(), figures.Count, assignments, differences);
    }
}
