using PolicyTraining.Web.Tests.Faults;
using PolicyTraining.Web.Tests.Hosting;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>Two servers on one PostgreSQL behind a proxy, and one of them dies without warning while people learn and sign at both.</summary>
public sealed class TwoServersTests
{
    private const int Signing = 4;

    [PostgreSqlFact]
    public async Task Whatever_either_acknowledged_is_there_when_one_dies_and_the_other_serves_on()
    {
        await using var agency = new MortalAgency(seed: 2110);
        await agency.PopulateAsync(practising: 4, sitting: 3, Signing);
        for (var reminder = 0; reminder < 10; reminder++)
            await agency.OweReminderAsync();
        using var evening = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task learning;
        using (var survivor = await ServerProcess.StartAsync(agency.App.StorageDirectory, MortalAgency.Quiet))
        {
            var mortal = await ServerProcess.StartAsync(agency.App.StorageDirectory, MortalAgency.Quiet);
            await using var proxy = new LoopbackProxy(mortal.Address, survivor.Address);
            learning = agency.LearnAsync(proxy.Address, evening.Token);
            var signing = agency.SignAsync(proxy.Address, evening.Token);
            await agency.Acknowledged.WaitAsync(steps: 20, evening.Token);
            mortal.Dispose();
            await signing;
            await agency.Acknowledged.WaitAsync(steps: 20, evening.Token);
            await evening.CancelAsync();
        }

        await learning;
        await agency.App.ShouldBeWholeAsync(agency.Acknowledged, "one of two died");
        await agency.App.ShouldComeToRestAsync("one of two died");
        agency.Acknowledged.Signatures.Count.ShouldBe(Signing);
    }
}
