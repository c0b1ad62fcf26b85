using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>Of the assignments whose due date lies in a stretch of days, how many are still outstanding.</summary>
/// <param name="Still">Those outstanding.</param>
/// <param name="Assigned">All of them.</param>
public sealed record BurnDownStep(DueBand Band, CountedBar Still, CountedBar Assigned);

/// <summary>How a unit's assignments are worked off as their due dates come near and pass.</summary>
/// <param name="Steps">From the farthest ahead to the longest overdue.</param>
public sealed record UnitBurnDown(
    string Unit, CountedBar Overdue, CountedBar Outstanding, CountedBar Awaiting, CountedBar Assigned, IReadOnlyList<BurnDownStep> Steps);

/// <summary>The burn-down of a population against the due date, unit by unit.</summary>
/// <param name="Units">The most overdue first.</param>
public sealed record BurnDown(Population Population, IReadOnlyList<UnitBurnDown> Units)
{
    public int Count => Units.Sum(unit => unit.Assigned.Count);

    /// <param name="population">One whose counts are kept.</param>
    public static async Task<BurnDown> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation)
    {
        var all = population with { List = StatusFilter.Of(AssignmentStatus.All) };
        var parts = await BurnDownPart.LoadAsync(db, all, today, cancellation);
        return new(all,
        [
            .. parts.Where(part => part.Count > 0).GroupBy(part => part.Unit).Select(unit => Of(all with { Unit = unit.Key }, [.. unit], today))
                .OrderByDescending(unit => unit.Overdue.Count).ThenByDescending(unit => unit.Outstanding.Count).ThenBy(unit => unit.Unit, StringComparer.Ordinal),
        ]);
    }

    private static UnitBurnDown Of(Population assigned, IReadOnlyList<BurnDownPart> parts, DateOnly today)
    {
        var still = assigned with { List = StatusFilter.Default };
        return new(
            assigned.Unit!,
            Bar(assigned with { List = StatusFilter.Of(AssignmentStatus.Overdue) }, part => part is { IsOutstanding: true, Band.IsOverdue: true }),
            Bar(still, part => part.IsOutstanding),
            Bar(assigned with { List = StatusFilter.Of(AssignmentStatus.AwaitingReceipt) }, part => part is { IsOutstanding: true, Band: null }),
            Bar(assigned, _ => true),
            [
                .. DueBand.All.Select(band => new BurnDownStep(
                    band,
                    Bar(band.Of(still, today), part => part.IsOutstanding && part.Band == band),
                    Bar(band.Of(assigned, today), part => part.Band == band))),
            ]);

        CountedBar Bar(Population population, Func<BurnDownPart, bool> counts) =>
            new(population.List.Label, parts.Where(counts).Sum(part => part.Count), population);
    }
}
