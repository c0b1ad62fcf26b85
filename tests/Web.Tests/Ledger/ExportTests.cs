using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Tests.Ledger;

public sealed class ExportTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_export_holds_every_entry_and_checkpoint_and_is_sound_by_itself()
    {
        await LedgerAsync();

        var lines = await LinesAsync(withDetails: false);
        using var check = Checked(lines);

        check.Faults.ShouldBeEmpty();
        check.Entries.ShouldBe(await _app.InDbAsync(db => db.Ledger.LongCountAsync()));
        check.Chains.ShouldBe(2);
        check.Checkpoints.ShouldBe(2);
        var trust = _app.Services.GetRequiredService<SealCertificate>().Trust;
        CheckpointSeal.FaultOf(check.Newest!, [trust]).ShouldBeNull();
        lines.ShouldAllBe(line => !line.Contains("Kowalski", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_details_it_names_people_and_is_sound_as_well()
    {
        await LedgerAsync();

        var lines = await LinesAsync(withDetails: true);
        using var check = Checked(lines);
        using var changed = Checked([.. lines.Select(line => line.Replace("Kowalski", "Kowalska", StringComparison.Ordinal))]);

        check.Faults.ShouldBeEmpty();
        lines.ShouldContain(line => line.Contains("Ada Kowalski", StringComparison.Ordinal));
        changed.Faults.ShouldContain(fault => fault.Contains("its details were changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_changed_left_out_or_cut_off_is_noticed()
    {
        await LedgerAsync();
        var lines = await LinesAsync(withDetails: false);
        var signed = lines.FindIndex(line => line.Contains("\"kind\":\"signed\"", StringComparison.Ordinal));
        var lastChain = lines.FindLastIndex(line => line.Contains("\"sequence\":1", StringComparison.Ordinal));

        List<string> changed = [.. lines];
        changed[signed] = changed[signed].Replace("\"ordinal\":1", "\"ordinal\":2", StringComparison.Ordinal);
        List<string> leftOut = [.. lines[..signed], .. lines[(signed + 1)..]];
        List<string> chainLeftOut = [.. lines[..lastChain], lines[^1]];
        var cutOff = lines[..^1];
        List<string> withoutCheckpoint = [.. lines.Where(line => !line.StartsWith("{\"checkpoint\":{\"at\"", StringComparison.Ordinal) || !line.Contains("\"number\":1,", StringComparison.Ordinal))];

        Faults(changed).ShouldContain(fault => fault.Contains("it was changed after it was written", StringComparison.Ordinal));
        Faults(leftOut).ShouldContain(fault => fault.Contains("it is missing", StringComparison.Ordinal));
        Faults(chainLeftOut).ShouldContain("The ledger is not the one that checkpoint 2 covers.");
        Faults(cutOff).ShouldContain("The export is cut off: its end is missing.");
        withoutCheckpoint.Count.ShouldBe(lines.Count - 1);
        Faults(withoutCheckpoint).ShouldContain("Checkpoint 1 is missing.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"ledger\":{\"format\":\"other\",\"version\":1,\"at\":\"2026-10-05T15:00:00Z\"}}")]
    [InlineData("{\"ledger\":{\"format\":\"policy-training-ledger\",\"version\":9,\"at\":\"2026-10-05T15:00:00Z\"}}")]
    public void What_is_no_export_is_refused_in_words(string line)
    {
        using var check = new LedgerExportCheck();

        Should.Throw<RuleBrokenException>(() => check.Add(line)).Message.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task HR_and_the_auditor_take_it_along_and_nobody_else()
    {
        await LedgerAsync();
        var auditor = await _app.SignedInAsAsync(await _app.EmployAsync("Audra Reed", null, Roles.Auditor));
        var grace = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Grace));

        var page = await auditor.GetAsync("/hr/ledger");
        var export = await auditor.Client.GetStringAsync("/hr/ledger/export?details=true", TestContext.Current.CancellationToken);

        page.Text.ShouldContain("Export with names and reasons");
        using var check = Checked([.. export.TrimEnd('\n').Split('\n')]);
        check.Faults.ShouldBeEmpty();
        (await grace.GetAsync("/hr/ledger")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await grace.GetAsync("/hr/ledger/export")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Two chains and two checkpoints, the second over more than the first, and one entry that none covers yet.</summary>
    private async Task LedgerAsync()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        await _app.DispatchAsync();
        await CheckpointAsync();
        await _app.SignAsync(ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(bob);
        _app.Clock.Advance(TimeSpan.FromHours(2));
        await CheckpointAsync();
        await _app.DispatchAsync();
    }

    private Task<Checkpoint?> CheckpointAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<Checkpoints>().WriteAsync(default));

    private Task<List<string>> LinesAsync(bool withDetails) => _app.InScopeAsync(async services =>
    {
        using var file = new MemoryStream();
        await services.GetRequiredService<LedgerExport>().WriteAsync(file, withDetails, default);
        return System.Text.Encoding.UTF8.GetString(file.ToArray()).TrimEnd('\n').Split('\n').ToList();
    });

    private static LedgerExportCheck Checked(List<string> lines)
    {
        var check = new LedgerExportCheck();
        foreach (var line in lines)
            check.Add(line);
        check.Complete();
        return check;
    }

    private static List<string> Faults(List<string> lines)
    {
        using var check = Checked(lines);
        return [.. check.Faults];
    }
}
