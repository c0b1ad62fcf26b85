using Microsoft.Extensions.Time.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Testing;

/// <summary>One development seal for all programs of a process: finding primes anew would be a third of the time of each test that seals.</summary>
internal static class TestSeal
{
    /// <summary>Before anything that a test plays.</summary>
    private static readonly DateTimeOffset MadeAt = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<FileInfo> Made = new(Make);

    /// <summary>Puts the seal where the program with this storage looks for one before it makes its own.</summary>
    public static void Give(string storage) => Made.Value.CopyTo(Path.Combine(storage, Made.Value.Name));

    private static FileInfo Make()
    {
        var storage = Directory.CreateTempSubdirectory("policy-training-seal-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => storage.Delete(recursive: true);
        using (new DevelopmentSeal(new StorageOptions { Directory = storage.FullName }, new FakeTimeProvider(MadeAt)).Open())
            return storage.GetFiles().Single();
    }
}
