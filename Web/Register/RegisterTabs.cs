using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

/// <summary>A list of the register under the present filters, and how many are on it.</summary>
public sealed record RegisterTab(Population Population, int Count);

public static class RegisterTabs
{
    /// <summary>Every list under the filters of <paramref name="shown"/>, counted in one query.</summary>
    public static async Task<IReadOnlyList<RegisterTab>> LoadAsync(TrainingDb db, Population shown, DateOnly today, CancellationToken cancellation)
    {
        var populations = StatusFilter.All.Select(list => shown.On(list)).ToList();
        var counts = await populations
            .Select((population, place) => population.Lines(db, today).GroupBy(_ => place).Select(group => new { group.Key, Count = group.Count() }))
            .Aggregate((all, one) => all.Concat(one))
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);
        return [.. populations.Select((population, place) => new RegisterTab(population, counts.GetValueOrDefault(place)))];
    }
}
