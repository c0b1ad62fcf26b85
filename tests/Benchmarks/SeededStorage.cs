using System.Globalization;

namespace PolicyTraining.Benchmarks;

/// <summary>Registers made by <c>seed load</c>, kept between runs: one of a million takes minutes to make.</summary>
internal static class SeededStorage
{
    /// <summary>May be changed by <c>BENCHMARK_STORAGE</c>: a million assignments take some gigabytes.</summary>
    private static string Root => Environment.GetEnvironmentVariable("BENCHMARK_STORAGE") ?? Path.Combine(Path.GetTempPath(), "policy-training-registers");

    /// <summary>To read from.</summary>
    public static async Task<string> OfAsync(int employees)
    {
        var storage = Path.Combine(Root, PostgreSqlServer.IsUsed ? $"postgres-{Number(employees)}" : Number(employees));
        var whole = Path.Combine(storage, "whole");
        if (File.Exists(whole))
            return storage;

        if (Directory.Exists(storage))
            Directory.Delete(storage, recursive: true);
        Directory.CreateDirectory(storage);
        if (PostgreSqlServer.IsUsed)
            await MoveAsync(employees, storage);
        else
            await ServedProgram.RunAsync(storage, "seed", "load", "--employees", Number(employees));
        await File.WriteAllTextAsync(whole, "");
        return storage;
    }

    /// <summary>What was made in SQLite goes to PostgreSQL: both are then measured on the same register.</summary>
    private static async Task MoveAsync(int employees, string storage)
    {
        var made = Path.Combine(Root, Number(employees));
        if (!File.Exists(Path.Combine(made, "whole")))
            throw new InvalidOperationException($"There is no register of {employees:N0} in {Root} yet. Run the benchmark once without BENCHMARK_POSTGRES.");

        PostgreSqlServer.Create(storage);
        await ServedProgram.RunAsync(made, "database", "copy", "--to", PostgreSqlServer.ConnectionOf(storage));
    }

    private static string Number(int employees) => employees.ToString(CultureInfo.InvariantCulture);

    /// <summary>To write into; the caller deletes it.</summary>
    public static async Task<DirectoryInfo> CopyOfAsync(int employees)
    {
        var copy = Directory.CreateTempSubdirectory("benchmark-");
        var original = await OfAsync(employees);
        foreach (var file in Directory.EnumerateFiles(original))
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        if (PostgreSqlServer.IsUsed)
            PostgreSqlServer.Copy(original, copy.FullName);
        return copy;
    }
}
