using System.Globalization;
using PolicyTraining.Web.Synthetic;

namespace PolicyTraining.Benchmarks;

/// <summary>From the start of the process to its first page, and how much memory it takes idle and under load.</summary>
internal static class StartBenchmark
{
    private const int Employees = 10_000;
    private const int Rounds = 5;
    private const int Requests = 2000;

    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task RunAsync(TextWriter output)
    {
        var storage = await SeededStorage.OfAsync(Employees);
        var starts = new Latencies();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Clock.GetTimestamp();
            using var program = await ServedProgram.StartAsync(storage);
            using var client = new HttpClient { BaseAddress = program.Address };
            await client.GetStringAsync("/account/sign-in");
            starts.Add(Clock.GetElapsedTime(start).TotalMilliseconds);
        }

        using var served = await ServedProgram.StartAsync(storage);
        using var hr = await Visitor.SignInAsync(served.Address, SyntheticAgency.HumanResources);
        var idle = served.Resident;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var request = 0; request < Requests / 8; request++)
                await hr.GetAsync("/hr/assignments");
        }));
        var programSize = Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | What | |
            | --- | ---: |
            | Start of the process to its first page, fastest of {Rounds}, ms | {starts.Percentile(0):0} |
            | The same, median, ms | {starts.Percentile(0.5):0} |
            | Resident after signing in, MiB | {idle:0} |
            | Resident after {Requests:N0} pages of the register over 8 connections, MiB | {served.Resident:0} |
            | The folder it was started from, MiB | {programSize / 1_048_576.0:0} |
            """));
    }
}
