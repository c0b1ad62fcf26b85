using System.Globalization;
using PolicyTraining.Benchmarks;

switch (args)
{
    case ["documents"]:
        DocumentBenchmark.Run(Console.Out);
        return 0;
    case ["mail"]:
        await MailBenchmark.RunAsync(Console.Out);
        return 0;
    case ["sweep"]:
        await SweepBenchmark.RunAsync(Console.Out);
        return 0;
    case ["register", .. var sizes]:
        await RegisterBenchmark.RunAsync(Console.Out, [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        return 0;
    case ["pages"]:
        await PageBenchmark.RunAsync(Console.Out);
        return 0;
    case ["writes"]:
        await WriteBenchmark.RunAsync(Console.Out);
        return 0;
    case ["start"]:
        await StartBenchmark.RunAsync(Console.Out);
        return 0;
    case ["publish", .. { Length: > 0 } folders]:
        await PublishBenchmark.RunAsync(Console.Out, folders);
        return 0;
    case ["load"]:
        return await LoadRun.RunAsync(Console.Out, TimeSpan.FromMinutes(30));
    case ["load", var minutes]:
        return await LoadRun.RunAsync(Console.Out, TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)));
    case [EmptyPageHost.Command, .. var settings]:
        await EmptyPageHost.RunAsync(settings);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: documents, mail, sweep, register [SIZE …], pages, writes, start, publish FOLDER …, load [MINUTES]");
        return 1;
}
