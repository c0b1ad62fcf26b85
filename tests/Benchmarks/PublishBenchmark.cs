using System.Globalization;

namespace PolicyTraining.Benchmarks;

/// <summary>What ways of publishing cost: each folder's program is started in turn with the others, up to the whole of its first page.</summary>
internal static class PublishBenchmark
{
    private const int Employees = 10_000;
    private const int Rounds = 5;

    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <param name="folders">As <c>ops/publish</c> makes them; the first is the reference.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<string> folders)
    {
        var storage = await SeededStorage.OfAsync(Employees);
        var published = folders.Select(folder => new Published(Path.GetFullPath(folder))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in published)
                await one.StartAsync(storage);
        }

        await output.WriteLineAsync("""
            | Folder | MiB | Processor, fastest, s | Ratio | Clock, fastest, s | Ratio | Resident then, MiB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var one in published)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(one.Folder)} | {one.Size:0} | {one.Processor:0.0} | {one.Processor / published[0].Processor:0.00} | {one.Elapsed:0.0} | {one.Elapsed / published[0].Elapsed:0.00} | {one.Resident:0} |"));
        }
    }

    /// <summary>A published program, and the fastest of its starts in seconds.</summary>
    private sealed class Published(string folder)
    {
        public string Folder => folder;

        /// <summary>MiB.</summary>
        public double Size { get; } = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1_048_576.0;

        public double Processor { get; private set; } = double.MaxValue;

        public double Elapsed { get; private set; } = double.MaxValue;

        /// <summary>MiB, after the last start.</summary>
        public double Resident { get; private set; }

        public async Task StartAsync(string storage)
        {
            var start = Clock.GetTimestamp();
            using var program = await ServedProgram.StartPublishedAsync(storage, folder);
            using var client = new HttpClient { BaseAddress = program.Address };
            await client.GetStringAsync("/account/sign-in");
            Elapsed = Math.Min(Elapsed, Clock.GetElapsedTime(start).TotalSeconds);
            Processor = Math.Min(Processor, program.Processor.TotalSeconds);
            Resident = program.Resident;
        }
    }
}
