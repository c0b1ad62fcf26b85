namespace PolicyTraining.Web.Tests.Faults;

/// <summary>
/// The real program, killed without warning, again and again, while people answer and sign. <c>KILL_ROUNDS</c> and <c>KILL_SEED</c>
/// make a run longer, as CI does, or another one.
/// </summary>
public sealed class KilledUnderLoadTests
{
    private const int Lanes = 2;

    private static int Rounds { get; } = Setting("KILL_ROUNDS", 10);

    private static int Seed { get; } = Setting("KILL_SEED", 2110);

    [Fact]
    public Task Whatever_was_acknowledged_outlives_sudden_deaths_and_nothing_is_there_by_halves() =>
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => LiveAsync(Seed + lane, Rounds / Lanes))));

    private static async Task LiveAsync(int seed, int rounds)
    {
        await using var agency = new MortalAgency(seed);
        await agency.PopulateAsync(practising: 4, sitting: 6, signing: Math.Max(3, rounds / 2));
        for (var round = 1; round <= rounds; round++)
        {
            await agency.LiveAndDieAsync(untilSigned: round % 3 == 0);
            await agency.App.ShouldBeWholeAsync(agency.Acknowledged, $"seed {seed}, round {round}");
        }

        await agency.App.ShouldComeToRestAsync($"seed {seed}");
        agency.Acknowledged.Answers.Count.ShouldBeGreaterThan(rounds, "Otherwise there was no load.");
        agency.Acknowledged.Signatures.Count.ShouldBeGreaterThanOrEqualTo(rounds / 3, "Otherwise nobody signed.");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : otherwise;
}
