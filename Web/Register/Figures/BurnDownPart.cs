using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>How many of a unit are due in a stretch of days.</summary>
/// <param name="Band">Null for those without a due date.</param>
internal sealed record BurnDownPart(string Unit, DueBand? Band, bool IsOutstanding, int Count)
{
    /// <summary>The longest past, where the most are: what is left when the others are taken from all.</summary>
    private static readonly DueBand Last = DueBand.All[^1];

    /// <param name="population">One whose counts are kept.</param>
    public static async Task<IReadOnlyList<BurnDownPart>> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation)
    {
        var totals = await Of(population.Standing(db), population.People)
            .GroupBy(count => new { count.Unit, count.HasDueOn, IsOutstanding = count.Stage == CountedStage.Open || count.Stage == CountedStage.Declined })
            .Select(group => new { group.Key.Unit, group.Key.HasDueOn, group.Key.IsOutstanding, Count = group.Sum(count => count.Count) })
            .ToListAsync(cancellation);
        var parts = new List<BurnDownPart>();
        foreach (var band in DueBand.All.SkipLast(1))
        {
            parts.AddRange(await Of(band.Of(population, today).Dated(db, CountedStages.All), population.People)
                .GroupBy(count => new { count.Unit, IsOutstanding = count.Stage == CountedStage.Open || count.Stage == CountedStage.Declined })
                .Select(group => new BurnDownPart(group.Key.Unit, band, group.Key.IsOutstanding, group.Sum(count => count.Count)))
                .ToListAsync(cancellation));
        }

        var recent = parts.GroupBy(part => (part.Unit, part.IsOutstanding)).ToDictionary(group => group.Key, group => group.Sum(part => part.Count));
        return
        [
            .. parts,
            .. totals.Select(total => total.HasDueOn
                ? new BurnDownPart(total.Unit, Last, total.IsOutstanding, total.Count - recent.GetValueOrDefault((total.Unit, total.IsOutstanding)))
                : new BurnDownPart(total.Unit, null, total.IsOutstanding, total.Count)),
        ];
    }

    private static IQueryable<StandingCount> Of(IQueryable<StandingCount> counts, People people) =>
        people == People.Everyone ? counts : counts.Where(count => count.People == people);

    private static IQueryable<DueCount> Of(IQueryable<DueCount> counts, People people) =>
        people == People.Everyone ? counts : counts.Where(count => count.People == people);
}
