namespace PolicyTraining.Benchmarks;

/// <summary>A clock that stands at ten in the morning of a workday, whenever the benchmark is run: reminders rest at other times.</summary>
internal sealed class Workday : TimeProvider
{
    public static readonly DateOnly Today = new(2026, 10, 15);

    public override DateTimeOffset GetUtcNow() => new(2026, 10, 15, 15, 0, 0, TimeSpan.Zero);
}
