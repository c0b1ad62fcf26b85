using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Counts;

/// <summary>How many there are of a population, and what is kept of that.</summary>
public static class PopulationCounts
{
    extension(Population population)
    {
        /// <summary>Whether the kept counts tell these assignments from others.</summary>
        public bool IsKept => population is { Supervisor: null, Unsupervised: false, TookFrom: null, TookTo: null, Text: null };

        public async Task<int> CountAsync(TrainingDb db, DateOnly today, CancellationToken cancellation) =>
            (await Tally.LoadAsync(db, population, today, cancellation)).Of(population);

        /// <summary>The kept counts under unit and edition of the population.</summary>
        public IQueryable<StandingCount> Standing(TrainingDb db)
        {
            IQueryable<StandingCount> counts = db.StandingCounts;
            if (population.Unit is { } unit)
                counts = counts.Where(count => count.Unit == unit);
            if (population.Edition is { Id: var edition })
                counts = counts.Where(count => count.EditionId == edition);
            return counts;
        }

        /// <summary>The kept counts by date under unit, edition and due dates of the population.</summary>
        public IQueryable<DueCount> Dated(TrainingDb db, IReadOnlyList<CountedStage> stages)
        {
            var counts = db.DueCounts.Where(count => stages.Contains(count.Stage));
            if (population.DueFrom is { } from)
                counts = counts.Where(count => count.DueOn >= from);
            if (population.DueTo is { } to)
                counts = counts.Where(count => count.DueOn <= to);
            if (population.Unit is { } unit)
                counts = counts.Where(count => count.Unit == unit);
            if (population.Edition is { Id: var edition })
                counts = counts.Where(count => count.EditionId == edition);
            return counts;
        }
    }
}
