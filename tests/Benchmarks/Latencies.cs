using System.Globalization;

namespace PolicyTraining.Benchmarks;

/// <summary>How long each of many requests took, in milliseconds.</summary>
internal sealed class Latencies
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly List<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }

    public async Task TimeAsync(Func<Task> work)
    {
        var start = Clock.GetTimestamp();
        await work();
        Add(Clock.GetElapsedTime(start).TotalMilliseconds);
    }

    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);

    public void AddAll(Latencies others) => _milliseconds.AddRange(others._milliseconds);

    /// <summary>The median, 95 % and 99 % as cells of a table.</summary>
    public string Cells => string.Create(CultureInfo.InvariantCulture, $"{Percentile(0.5):0.0} | {Percentile(0.95):0.0} | {Percentile(0.99):0.0}");
}
