using System.Globalization;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Synthetic;

namespace PolicyTraining.Benchmarks;

/// <summary>HR's lists and counts among ever more assignments, asked of the program over HTTP, one after the other; and an export of everything.</summary>
internal static class RegisterBenchmark
{
    private const int WarmUpRounds = 5;
    private const int Rounds = 40;

    private static readonly TimeProvider Clock = TimeProvider.System;

    private static readonly IReadOnlyList<(string What, string Path)> Pages =
    [
        ("HR home", "/hr"),
        ("Register, first page", "/hr/assignments"),
        ("Register of everybody, first page", "/hr/assignments?status=all&people=everyone"),
        ("Register of everybody, deep page", $"/hr/assignments?status=all&people=everyone&sort=name&after={Middle}"),
        ("Register, one unit", "/hr/assignments?unit=Bureau+of+Budget"),
        ("Register, confirmed by unit", "/hr/assignments?status=returned&sort=unit"),
        ("Search by name", "/hr/assignments?status=all&people=everyone&q=kowalski"),
        ("Search by number", "/hr/assignments?status=all&people=everyone&q=0000777"),
        ("Returns", "/hr/returns"),
        ("Employees", "/hr/employees"),
        ("Reports", "/hr/reports"),
    ];

    /// <summary>In the alphabet's middle.</summary>
    private static string Middle => new RegisterEdge(0, null, null, "Laura M. Lee", Guid.Empty).Token;

    /// <param name="sizes">How many assignments; 10,000, 100,000 and 1,000,000 unless given.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes is [] ? [10_000, 100_000, 1_000_000] : sizes)
        {
            using var program = await ServedProgram.StartAsync(await SeededStorage.OfAsync(size));
            using var hr = await Visitor.SignInAsync(program.Address, SyntheticAgency.HumanResources);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\n{size:N0} assignments\n\n| Page | Median, ms | 95 %, ms | 99 %, ms |\n| --- | ---: | ---: | ---: |"));
            var latencies = Pages.Select(_ => new Latencies()).ToList();
            for (var round = -WarmUpRounds; round < Rounds; round++)
            {
                foreach (var ((_, path), place) in Pages.Select((page, place) => (page, place)))
                    await (round < 0 ? hr.GetAsync(path) : latencies[place].TimeAsync(() => hr.GetAsync(path)));
            }

            foreach (var ((what, _), place) in Pages.Select((page, place) => (page, place)))
                await output.WriteLineAsync($"| {what} | {latencies[place].Cells} |");
            await ExportAsync(program, hr, output);
        }
    }

    private static async Task ExportAsync(ServedProgram program, Visitor hr, TextWriter output)
    {
        var before = program.MostResident;
        var start = Clock.GetTimestamp();
        var bytes = await hr.GetAsync("/hr/assignments/export?status=all&people=everyone&format=csv");
        var seconds = Clock.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"\nExport of everything as CSV: {bytes / 1_048_576.0:0.0} MiB in {seconds:0.0} s; most memory resident before {before:0} MiB, after {program.MostResident:0} MiB."));
    }
}
