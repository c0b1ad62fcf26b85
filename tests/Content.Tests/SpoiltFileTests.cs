using PolicyTraining.Testing;

namespace PolicyTraining.Content.Tests;

/// <summary>
/// Course files spoilt at random: whatever is wrong with them is a finding, never an exception, and is found without swallowing the
/// machine. <c>FUZZ_CASES</c> makes a run longer.
/// </summary>
public class SpoiltFileTests
{
    private const int Seed = 2110;
    private const long MostBytes = 3_000_000_000;

    private static readonly string[] Strange =
    [
        "\uFFFE", "\uD800", "\0", "&a *a", "!!binary ", "'", "\"", "<script>", "```", "---\n", "\t", "? ", "99999999999", new('[', 3_000), new('{', 3_000),
        new('>', 3_000), new('*', 3_000), string.Concat(Enumerable.Repeat("- ", 3_000)), string.Concat(Enumerable.Repeat("[a](", 1_000)),
    ];

    private static int Cases { get; } = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_CASES"), out var set) ? set : 40;

    [Fact]
    public void A_spoilt_course_has_findings_and_throws_nothing()
    {
        var (mutations, random) = (new Mutations(Seed), new Random(Seed));
        var paths = Shipped.Files.Paths.ToList();
        for (var number = 1; number <= Cases; number++)
        {
            var path = paths[random.Next(paths.Count)];
            var text = Shipped.Files.Find(path)!;
            var spoilt = number % 2 == 0 ? mutations.Of(text) : text.Insert(random.Next(text.Length), Strange[random.Next(Strange.Length)]);
            var before = GC.GetAllocatedBytesForCurrentThread();

            Should.NotThrow(() => EditionReader.Read(Shipped.Files.With(path, spoilt)), $"case {number}, {path}");

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, $"case {number}, {path}");
        }
    }
}
