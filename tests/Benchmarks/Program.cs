using PolicyTraining.Benchmarks;

if (args is not ["documents"])
{
    Console.Error.WriteLine("Name a benchmark: documents");
    return 1;
}

DocumentBenchmark.Run(Console.Out);
return 0;
