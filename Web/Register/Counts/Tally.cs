using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Counts;

/// <summary>So many assignments that no list tells apart.</summary>
/// <param name="DueOn">Null without a due date, and where no list under these filters asks for it.</param>
public sealed record TallyLine(People People, CountedStage Stage, DateOnly? DueOn, int Count);

/// <summary>The counts under the filters of a population, from which every list and everybody's lists are counted.</summary>
public sealed class Tally(IReadOnlyList<TallyLine> lines, DateOnly today)
{
    /// <summary>Those of <paramref name="population"/>, which has the filters that this was loaded with.</summary>
    public int Of(Population population) => lines
        .Where(line => Includes(population.People, line.People) && line.Stage.FactsOf(line.DueOn).AreIn(population.List.Status, today))
        .Sum(line => line.Count);

    /// <summary>In one stage, of everybody.</summary>
    public int Of(CountedStage stage) => lines.Where(line => line.Stage == stage).Sum(line => line.Count);

    /// <summary>How many of <paramref name="population"/> are due on each date.</summary>
    public IEnumerable<(DateOnly DueOn, int Count)> DatesOf(Population population) =>
        from line in lines
        where line.DueOn is not null && Includes(population.People, line.People)
            && line.Stage.FactsOf(line.DueOn).AreIn(population.List.Status, today)
        group line.Count by line.DueOn!.Value into day
        select (day.Key, day.Sum());

    /// <summary>From what is kept where it tells these assignments apart, and else in one pass over them.</summary>
    /// <param name="filters">Its list and its people do not matter.</param>
    public static Task<Tally> LoadAsync(TrainingDb db, Population filters, DateOnly today, CancellationToken cancellation) =>
        filters.IsKept ? KeptAsync(db, filters, today, cancellation) : CountedAsync(db, filters, today, cancellation);

    private static async Task<Tally> KeptAsync(TrainingDb db, Population filters, DateOnly today, CancellationToken cancellation)
    {
        var hasDates = filters.DueFrom is not null || filters.DueTo is not null;
        var stages = hasDates ? CountedStages.All : CountedStages.Outstanding;
        var dated = await filters.Dated(db, stages)
            .GroupBy(count => new { count.People, count.Stage, count.DueOn })
            .Select(group => new TallyLine(group.Key.People, group.Key.Stage, group.Key.DueOn, group.Sum(count => count.Count)))
            .ToListAsync(cancellation);
        if (hasDates)
            return new(dated, today);

        var others = await filters.Standing(db).Where(count => !count.HasDueOn || !CountedStages.Outstanding.Contains(count.Stage))
            .GroupBy(count => new { count.People, count.Stage })
            .Select(group => new TallyLine(group.Key.People, group.Key.Stage, null, group.Sum(count => count.Count)))
            .ToListAsync(cancellation);
        return new([.. dated, .. others], today);
    }

    private static async Task<Tally> CountedAsync(TrainingDb db, Population filters, DateOnly today, CancellationToken cancellation)
    {
        var everybody = filters with { List = StatusFilter.Of(AssignmentStatus.All), People = People.Everyone };
        var groups = await (
            from line in everybody.Lines(db, today)
            group line by new
            {
                line.HasLeft,
                line.IsSuspended,
                line.DueOn,
                IsSigned = line.SignedOn != null,
                IsDelivered = line.DeliveredAt != null,
                IsConfirmed = line.ConfirmedAt != null,
                IsOnPaper = line.PaperReturnedOn != null,
                line.Exit,
                IsDeclined = line.DeclinedAt != null,
            }
            into alike
            select new { alike.Key, Count = alike.Count() }).ToListAsync(cancellation);
        return new(
            [
                .. groups.Select(group => new TallyLine(
                    group.Key.HasLeft ? People.Former : group.Key.IsSuspended ? People.Suspended : People.Active,
                    new AssignmentFacts(
                        group.Key.DueOn, Started: false, Passed: false, group.Key.IsSigned ? today : null, group.Key.IsDelivered, group.Key.IsConfirmed,
                        group.Key.IsOnPaper ? today : null, group.Key.Exit, group.Key.IsDeclined).Stage,
                    group.Key.DueOn,
                    group.Count)),
            ],
            today);
    }

    private static bool Includes(People asked, People people) => asked == People.Everyone || asked == people;
}
