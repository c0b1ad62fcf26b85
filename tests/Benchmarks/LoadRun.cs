using System.Collections.Concurrent;
using System.Globalization;
using PolicyTraining.Web.Synthetic;

namespace PolicyTraining.Benchmarks;

/// <summary>
/// Mixed traffic at a bounded rate for as long as one wants: new hires who learn, pass and sign, HR at its lists, exports, a supervisor. Fails on
/// any answer that is not a page, and says whether memory and handles stayed flat.
/// </summary>
internal sealed class LoadRun
{
    private const int Employees = 10_000;
    private const int LearnersAtOnce = 4;

    /// <summary>Flat: no more than this beyond what was resident when everything had been used once.</summary>
    private const double MostGrowth = 1.25;

    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private static readonly string[] HrPages =
    [
        "/hr", "/hr/assignments", "/hr/assignments?status=overdue", "/hr/assignments?status=all&people=everyone&sort=name", "/hr/assignments?q=kowalski",
        "/hr/returns", "/hr/employees", "/hr/mail", "/hr/reports", "/hr/assignments/export?status=overdue&format=csv", "/hr/assignments/export?status=outstanding&format=xlsx",
    ];

    private static readonly string[] TeamPages = ["/team", "/", "/team?tree=true"];

    private readonly ServedProgram _program;
    private readonly long _start = Clock.GetTimestamp();
    private readonly TimeSpan _length;
    private readonly ConcurrentQueue<string> _errors = [];

    private int _steps;
    private int _signed;

    private LoadRun(ServedProgram program, TimeSpan length) => (_program, _length) = (program, length);

    private TimeSpan Elapsed => Clock.GetElapsedTime(_start);

    private bool IsOver => Elapsed > _length;

    /// <returns>0 when there was no error and nothing grew.</returns>
    public static async Task<int> RunAsync(TextWriter output, TimeSpan length)
    {
        var storage = await SeededStorage.CopyOfAsync(Employees);
        try
        {
            using var program = await ServedProgram.StartAsync(storage.FullName);
            return await new LoadRun(program, length).RunAsync(output);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(TextWriter output)
    {
        var learners = new ConcurrentQueue<int>(Enumerable.Range(1, 200));
        List<Task> traffic =
        [
            .. Enumerable.Range(0, LearnersAtOnce).Select(_ => LearnAsync(learners)),
            BrowseAsync(SyntheticAgency.HumanResources, HrPages),
            BrowseAsync(SyntheticAgency.HumanResources, HrPages),
            BrowseAsync(SyntheticAgency.Supervisor, TeamPages),
        ];
        await output.WriteLineAsync("| Minute | Requests | Signed | Resident, MiB | Handles | Errors |\n| ---: | ---: | ---: | ---: | ---: | ---: |");
        var samples = new List<(double Resident, int Handles)>();
        var every = TimeSpan.FromSeconds(Math.Max(10, _length.TotalSeconds / 15));
        while (!IsOver)
        {
            await Task.Delay(every);
            samples.Add((_program.Resident, _program.Handles));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Elapsed.TotalMinutes:0.0} | {_steps} | {_signed} | {samples[^1].Resident:0} | {samples[^1].Handles} | {_errors.Count} |"));
        }

        await Task.WhenAll(traffic);
        return await ConcludeAsync(samples, output);
    }

    /// <summary>The last third beside the second: the first is for compiling and filling caches.</summary>
    private async Task<int> ConcludeAsync(List<(double Resident, int Handles)> samples, TextWriter output)
    {
        var third = Math.Max(1, samples.Count / 3);
        var (middle, last) = (samples[third..^third], samples[^third..]);
        var grew = middle.Count > 0
            && (last.Average(sample => sample.Resident) > middle.Average(sample => sample.Resident) * MostGrowth
                || last.Average(sample => sample.Handles) > middle.Average(sample => sample.Handles) * MostGrowth);
        foreach (var error in _errors.Distinct().Take(10))
            await output.WriteLineAsync(error);
        await output.WriteLineAsync($"\n{(_errors.IsEmpty ? "No error." : $"{_errors.Count} errors.")} Memory and handles {(grew ? "grew" : "stayed flat")}.");
        return _errors.IsEmpty && !grew ? 0 : 1;
    }

    private async Task LearnAsync(ConcurrentQueue<int> learners)
    {
        while (!IsOver && learners.TryDequeue(out var number))
        {
            await GuardedAsync(async () =>
            {
                using var visitor = await Visitor.SignInAsync(_program.Address, SyntheticAgency.Learner(number));
                await new LoadLearner(visitor, StepAsync).CertifyAsync();
                Interlocked.Increment(ref _signed);
            });
        }
    }

    private async Task BrowseAsync(string email, string[] paths)
    {
        using var visitor = await Visitor.SignInAsync(_program.Address, email);
        for (var turn = 0; !IsOver; turn++)
        {
            await GuardedAsync(async () =>
            {
                await StepAsync();
                await visitor.GetAsync(paths[turn % paths.Length]);
            });
        }
    }

    private async Task StepAsync()
    {
        if (IsOver)
            throw new OperationCanceledException();

        Interlocked.Increment(ref _steps);
        await Task.Delay(Pause);
    }

    private async Task GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (IsOver)
        {
            // The time is up.
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            _errors.Enqueue(fault.Message);
        }
    }
}
