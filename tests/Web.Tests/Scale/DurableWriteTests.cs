using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A connection is told once to wait for the disk, and waits however often it is opened again.</summary>
public sealed class DurableWriteTests : IAsyncDisposable
{
    private const long Full = 2;

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [SqliteFact]
    public async Task Every_opening_of_a_connection_waits_for_the_disk_at_each_commit()
    {
        await _app.EmployAsync(Sample.Ada);

        for (var opening = 0; opening < 5; opening++)
        {
            // Several at once, so that the pool has to open more than one.
            var settings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SettingsAsync()));
            settings.ShouldAllBe(setting => setting.Synchronous == Full && setting.Journal == "wal");
        }
    }

    private Task<(long Synchronous, string Journal)> SettingsAsync() => _app.InDbAsync(async db => (
        (await db.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").ToListAsync())[0],
        (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").ToListAsync())[0]));
}
