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
        var storage = Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"{(PostgreSqlServer.IsUsed ? "postgres-" : "")}{employees}"));
        var whole = Path.Combine(storage, "whole");
        if (File.Exists(whole))
            return storage;

        if (Directory.Exists(storage))
            Directory.Delete(storage, recursive: true);
        Directory.CreateDirectory(storage);
        if (PostgreSqlServer.IsUsed)
            PostgreSqlServer.Create(storage);
        await ServedProgram.RunAsync(storage, "seed", "load", "--employees", employees.ToString(CultureInfo.InvariantCulture));
        await File.WriteAllTextAsync(whole, "");
        return storage;
    }

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
