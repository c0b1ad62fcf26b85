using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>For how long the overdue of a population have been overdue.</summary>
/// <param name="Bars">The longest overdue first.</param>
public sealed record Ageing(Population Population, IReadOnlyList<CountedBar> Bars)
{
    public int Count => Bars.Sum(bar => bar.Count);

    public static async Task<Ageing> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation)
    {
        var overdue = population with { List = StatusFilter.Of(AssignmentStatus.Overdue) };
        var days = await overdue.Lines(db, today).GroupBy(line => line.DueOn)
            .Select(day => new { DueOn = day.Key, Count = day.Count() })
            .ToListAsync(cancellation);
        return new(overdue,
        [
            .. DueBand.Overdue.Reverse().Select(band => new CountedBar(
                $"{band.Label} days", days.Where(day => band.Holds(day.DueOn!.Value, today)).Sum(day => day.Count), band.Of(overdue, today))),
        ]);
    }
}
