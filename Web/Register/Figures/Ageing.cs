using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>For how long the overdue of a population have been overdue.</summary>
/// <param name="Bars">The longest overdue first.</param>
public sealed record Ageing(Population Population, IReadOnlyList<CountedBar> Bars)
{
    public int Count => Bars.Sum(bar => bar.Count);

    /// <param name="population">One whose counts are kept.</param>
    public static async Task<Ageing> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation) =>
        Of(await Tally.LoadAsync(db, population, today, cancellation), population, today);

    /// <param name="tally">Loaded with the population's filters.</param>
    public static Ageing Of(Tally tally, Population population, DateOnly today)
    {
        var overdue = population with { List = StatusFilter.Of(AssignmentStatus.Overdue) };
        var days = tally.DatesOf(overdue).ToList();
        return new(overdue,
        [
            .. DueBand.Overdue.Reverse().Select(band => new CountedBar(
                $"{band.Label} days", days.Where(day => band.Holds(day.DueOn, today)).Sum(day => day.Count), band.Of(overdue, today))),
        ]);
    }
}
