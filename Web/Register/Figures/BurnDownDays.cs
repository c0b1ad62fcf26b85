using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>How many of a unit are due on a day.</summary>
/// <param name="DueOn">Null without a due date; for what is past the last band's beginning, any day before it.</param>
internal sealed record BurnDownDay(string Unit, DateOnly? DueOn, bool IsOutstanding, int Count)
{
    /// <summary>The first day past the due date that falls into the last band, which has no end.</summary>
    private static readonly int Last = DueBand.All[^1].From!.Value;

    /// <param name="population">One whose counts are kept.</param>
    public static async Task<IReadOnlyList<BurnDownDay>> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation)
    {
        var longAgo = today.AddDays(-Last);
        var totals = await Of(population.Standing(db), population.People)
            .GroupBy(count => new { count.Unit, count.HasDueOn, IsOutstanding = count.Stage == CountedStage.Open || count.Stage == CountedStage.Declined })
            .Select(group => new { group.Key.Unit, group.Key.HasDueOn, group.Key.IsOutstanding, Count = group.Sum(count => count.Count) })
            .ToListAsync(cancellation);
        var recent = await Of(population.Dated(db, CountedStages.All), population.People).Where(count => count.DueOn > longAgo)
            .GroupBy(count => new { count.Unit, count.DueOn, IsOutstanding = count.Stage == CountedStage.Open || count.Stage == CountedStage.Declined })
            .Select(group => new BurnDownDay(group.Key.Unit, group.Key.DueOn, group.Key.IsOutstanding, group.Sum(count => count.Count)))
            .ToListAsync(cancellation);
        var recently = recent.GroupBy(day => (day.Unit, day.IsOutstanding)).ToDictionary(group => group.Key, group => group.Sum(day => day.Count));
        return
        [
            .. recent,
            .. totals.Select(total => total.HasDueOn
                ? new BurnDownDay(total.Unit, longAgo, total.IsOutstanding, total.Count - recently.GetValueOrDefault((total.Unit, total.IsOutstanding)))
                : new BurnDownDay(total.Unit, null, total.IsOutstanding, total.Count)),
        ];
    }

    private static IQueryable<StandingCount> Of(IQueryable<StandingCount> counts, People people) =>
        people == People.Everyone ? counts : counts.Where(count => count.People == people);

    private static IQueryable<DueCount> Of(IQueryable<DueCount> counts, People people) =>
        people == People.Everyone ? counts : counts.Where(count => count.People == people);
}
