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
    default:
        Console.Error.WriteLine("Name a benchmark: documents, mail, sweep");
        return 1;
}
