namespace PolicyTraining.Web.Register.Figures;

/// <summary>A stretch of days before or after the due date, as charts group them.</summary>
/// <param name="From">The fewest days past the due date; negative before it, null without a limit.</param>
/// <param name="To">The most days past the due date; negative before it, null without a limit.</param>
public sealed record DueBand(string Label, int? From, int? To)
{
    /// <summary>From the farthest ahead to the longest overdue.</summary>
    public static readonly IReadOnlyList<DueBand> All =
    [
        new("> 7", null, -8),
        new("4–7", -7, -4),
        new("0–3", -3, 0),
        new("1–3", 1, 3),
        new("4–7", 4, 7),
        new("8–14", 8, 14),
        new("15–30", 15, 30),
        new("> 30", 31, null),
    ];

    public static IEnumerable<DueBand> Overdue => All.Where(band => band.IsOverdue);

    public bool IsOverdue => From > 0;

    /// <summary><c>8–14 days overdue</c>, <c>due in 4–7 days</c></summary>
    public string Words => IsOverdue ? $"{Label} days overdue" : $"due in {Label} days";

    public bool Holds(DateOnly due, DateOnly today)
    {
        var past = today.DayNumber - due.DayNumber;
        return past >= (From ?? int.MinValue) && past <= (To ?? int.MaxValue);
    }

    /// <summary>Those of <paramref name="population"/> whose due date lies in this stretch.</summary>
    public Population Of(Population population, DateOnly today) => population with
    {
        DueFrom = To is { } most ? today.AddDays(-most) : null,
        DueTo = From is { } fewest ? today.AddDays(-fewest) : null,
    };
}
