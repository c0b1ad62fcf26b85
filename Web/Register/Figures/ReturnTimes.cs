using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register.Figures;

/// <summary>How many days lay between receipt and signature, or return on paper, of what was returned.</summary>
/// <param name="Returned">All that was returned, also without a known date of receipt.</param>
/// <param name="Bars">The longest first.</param>
/// <param name="Median">In days; null when nothing was returned.</param>
public sealed record ReturnTimes(Population Population, int Returned, IReadOnlyList<CountedBar> Bars, int? Median)
{
    private static readonly IReadOnlyList<(int? From, int? To)> Stretches =
        [(31, null), (22, 30), (15, 21), (12, 14), (9, 11), (6, 8), (3, 5), (null, 2)];

    public int Count => Bars.Sum(bar => bar.Count);

    public static async Task<ReturnTimes> LoadAsync(TrainingDb db, Population population, DateOnly today, CancellationToken cancellation)
    {
        var returned = population with { List = StatusFilter.Of(AssignmentStatus.Returned) };
        var spans = await returned.Lines(db, today)
            .GroupBy(line => new { line.ReceivedOn, On = line.SignedOn ?? line.PaperReturnedOn })
            .Select(span => new { span.Key.ReceivedOn, span.Key.On, Count = span.Count() })
            .ToListAsync(cancellation);
        var counted = spans.Where(span => span.ReceivedOn is not null)
            .GroupBy(span => span.On!.Value.DayNumber - span.ReceivedOn!.Value.DayNumber)
            .Select(days => KeyValuePair.Create(days.Key, days.Sum(span => span.Count)))
            .OrderBy(days => days.Key)
            .ToList();
        return new(
            returned,
            spans.Sum(span => span.Count),
            [
                .. Stretches.Select(stretch => new CountedBar(
                    LabelOf(stretch),
                    counted.Where(days => days.Key >= (stretch.From ?? int.MinValue) && days.Key <= (stretch.To ?? int.MaxValue)).Sum(days => days.Value),
                    returned with { TookFrom = stretch.From, TookTo = stretch.To })),
            ],
            MedianOf(counted));
    }

    private static string LabelOf((int? From, int? To) stretch) => stretch switch
    {
        (null, { } most) => $"0–{most} days",
        ({ } fewest, null) => $"> {fewest - 1} days",
        var (fewest, most) => $"{fewest}–{most} days",
    };

    /// <summary>The lower one of an even number: a day somebody really took.</summary>
    private static int? MedianOf(IReadOnlyList<KeyValuePair<int, int>> counted)
    {
        var before = 0;
        var middle = (counted.Sum(days => days.Value) + 1) / 2;
        foreach (var (days, count) in counted)
        {
            before += count;
            if (before >= middle)
                return days;
        }

        return null;
    }
}
