using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Counts;

/// <summary>Counts assignments one by one as the kept counts do, and says where the two differ.</summary>
internal sealed class CountCheck
{
    private readonly Dictionary<(string Unit, People People, CountedStage Stage, bool HasDueOn), int> _standing = [];
    private readonly Dictionary<(CountedStage Stage, DateOnly DueOn), int> _due = [];

    public void Add(KeptCopies copies)
    {
        var (stage, dueOn) = (copies.Assignment.Facts.Stage, copies.Assignment.DueOn);
        Count(_standing, (copies.Unit, copies.People, stage, dueOn is not null));
        if (dueOn is { } due)
            Count(_due, (stage, due));
    }

    /// <returns>A sentence each; none when all agree.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(TrainingDb db, CancellationToken cancellation)
    {
        var standing = await db.StandingCounts
            .GroupBy(count => new { count.Unit, count.People, count.Stage, count.HasDueOn })
            .Select(group => new { group.Key, Count = group.Sum(count => count.Count) })
            .ToDictionaryAsync(group => (group.Key.Unit, group.Key.People, group.Key.Stage, group.Key.HasDueOn), group => group.Count, cancellation);
        var due = await db.DueCounts
            .GroupBy(count => new { count.Stage, count.DueOn })
            .Select(group => new { group.Key, Count = group.Sum(count => count.Count) })
            .ToDictionaryAsync(group => (group.Key.Stage, group.Key.DueOn), group => group.Count, cancellation);
        var wrong = Different(_standing, standing) + Different(_due, due);
        return wrong == 0 ? [] : [$"{wrong:N0} of the counts that the database keeps were wrong. They were counted anew."];
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int Different<T>(Dictionary<T, int> counted, Dictionary<T, int> kept)
        where T : notnull =>
        counted.Keys.Union(kept.Keys).Count(key => counted.GetValueOrDefault(key) != kept.GetValueOrDefault(key));
}
