using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Register;

/// <summary>A list of the register under the present filters, and how many are on it.</summary>
public sealed record RegisterTab(Population Population, int Count);

public static class RegisterTabs
{
    /// <summary>Every list under the filters of <paramref name="shown"/>.</summary>
    public static async Task<IReadOnlyList<RegisterTab>> LoadAsync(TrainingDb db, Population shown, DateOnly today, CancellationToken cancellation)
    {
        var populations = StatusFilter.All.Select(list => shown.On(list)).ToList();
        var tally = await Tally.LoadAsync(db, shown, today, cancellation);
        return [.. populations.Select(population => new RegisterTab(population, tally.Of(population)))];
    }
}
