using System.Globalization;

namespace PolicyTraining.Benchmarks;

/// <summary>How long one piece of work takes: at its first run in the process, and once everything is loaded and compiled.</summary>
internal sealed class Measurement(string name, Action work)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly List<double> _warm = [];

    private double _cold;
    private long _allocated;

    public static string Heading =>
        "| What | Ratio | Fastest, ms | Median, ms | 95 %, ms | First run, ms | Allocated, KiB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    public void RunCold() => _cold = Run();

    /// <param name="keep">False while warming up.</param>
    public void Run(bool keep)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var milliseconds = Run();
        _allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (keep)
            _warm.Add(milliseconds);
    }

    /// <summary>A row of the table under <see cref="Heading"/>.</summary>
    public string Row(Measurement reference) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Fastest / reference.Fastest:0.0} | {Fastest:0.0} | {Percentile(0.5):0.0} | {Percentile(0.95):0.0} | {_cold:0} | {_allocated / 1024.0:0} |");

    /// <summary>Milliseconds of the warm run that the rest of the machine disturbed least.</summary>
    private double Fastest => Percentile(0);

    private double Run()
    {
        var start = Clock.GetTimestamp();
        work();
        return Clock.GetElapsedTime(start).TotalMilliseconds;
    }

    private double Percentile(double share)
    {
        var sorted = _warm.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
