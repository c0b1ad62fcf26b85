using System.Globalization;
using AngleSharp.Html.Dom;
using PolicyTraining.Web.Synthetic;

namespace PolicyTraining.Benchmarks;

/// <summary>
/// Pages of the program beside an empty page with the same layout, cookie and middleware. Whoever asks is on the same machine and takes
/// its share of it. The pages are asked for in turn, forth and back, so that whatever else the machine does falls on all alike.
/// </summary>
internal static class PageBenchmark
{
    private const int Employees = 10_000;
    private const int Rounds = 4;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(2);
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task RunAsync(TextWriter output)
    {
        var storage = await SeededStorage.CopyOfAsync(Employees);
        try
        {
            using var program = await ServedProgram.StartAsync(storage.FullName, "Benchmarks.dll", EmptyPageHost.Command);
            using var learner = await Visitor.SignInAsync(program.Address, SyntheticAgency.Learner(1));
            using var candidate = await CandidateAsync(program.Address);
            using var hr = await Visitor.SignInAsync(program.Address, SyntheticAgency.HumanResources);
            List<(string What, Visitor Visitor, string Path)> pages =
            [
                ("Empty page (the limit)", learner, EmptyPageController.Path),
                ("Lesson", learner, "/learn/why-this-policy"),
                ("Assessment, a question", candidate, "/assessment/questions/1"),
                ("HR home", hr, "/hr"),
                ("Register", hr, "/hr/assignments"),
            ];
            await output.WriteLineAsync("| Page | Connections | Requests/s | Of the limit | Median, ms | 95 %, ms | 99 %, ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
            foreach (var connections in new[] { 1, 8, 32 })
                await MeasureAsync(pages, connections, output);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(List<(string What, Visitor Visitor, string Path)> pages, int connections, TextWriter output)
    {
        var latencies = pages.ConvertAll(_ => new Latencies());
        var seconds = new double[pages.Count];
        for (var round = -1; round < Rounds; round++)
        {
            var order = Enumerable.Range(0, pages.Count);
            foreach (var place in round % 2 == 0 ? order : order.Reverse())
            {
                var (taken, slice) = await AskAsync(pages[place].Visitor, pages[place].Path, connections);
                if (round < 0)
                    continue;
                latencies[place].AddAll(taken);
                seconds[place] += slice;
            }
        }

        var limit = latencies[0].Count / seconds[0];
        foreach (var (page, place) in pages.Select((page, place) => (page, place)))
        {
            var rate = latencies[place].Count / seconds[place];
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {page.What} | {connections} | {rate:0} | {rate / limit:0.00} | {latencies[place].Cells} |"));
        }
    }

    private static async Task<(Latencies Taken, double Seconds)> AskAsync(Visitor visitor, string path, int connections)
    {
        var all = new Latencies();
        var start = Clock.GetTimestamp();
        foreach (var taken in await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskOneByOneAsync())))
            all.AddAll(taken);
        return (all, Clock.GetElapsedTime(start).TotalSeconds);

        async Task<Latencies> AskOneByOneAsync()
        {
            var taken = new Latencies();
            while (Clock.GetElapsedTime(start) < Slice)
                await taken.TimeAsync(() => visitor.GetAsync(path));
            return taken;
        }
    }

    /// <summary>A learner who has begun the assessment.</summary>
    private static async Task<Visitor> CandidateAsync(Uri address)
    {
        var visitor = await Visitor.SignInAsync(address, SyntheticAgency.Learner(2));
        var introduction = await visitor.PageAsync("/assessment");
        if (introduction.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.GetAttribute("action")?.Contains("attempts", StringComparison.Ordinal) == true) is { } start)
            await visitor.SubmitAsync(start, []);
        return visitor;
    }
}
