using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Tests.Certification;
using PolicyTraining.Web.Tests.Documents;

namespace PolicyTraining.Web.Tests.Ledger;

public sealed class CheckpointTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private SealTrust Trust => _app.Services.GetRequiredService<SealCertificate>().Trust;

    [Fact]
    public async Task One_is_written_when_something_happened_and_not_otherwise()
    {
        (await _app.CheckpointAsync()).ShouldBeNull();

        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        var first = await _app.CheckpointAsync();
        var same = await _app.CheckpointAsync();
        await _app.SignedAsync(Sample.Bob);
        var second = await _app.CheckpointAsync();

        (first!.Number, first.Chains, first.Entries).ShouldBe((1, 1, 1));
        same!.Number.ShouldBe(1);
        (second!.Number, second.Chains, second.PreviousHash).ShouldBe((2, 2, first.Hash));
    }

    [Fact]
    public async Task Servers_that_write_one_at_once_write_one()
    {
        await _app.SignedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_app.CheckpointAsync)));

        (await _app.InDbAsync(db => db.Checkpoints.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_Department_seals_it_and_nobody_else_can()
    {
        await _app.SignedAsync();
        var checkpoint = await _app.CheckpointAsync();
        using var stranger = new SealFixture();
        var forged = Checkpoint.After(null, [], _app.Clock.GetUtcNow(), text => CheckpointSeal.Sign(stranger.Certificate, text));
        var moved = Checkpoint.After(checkpoint, [], _app.Clock.GetUtcNow(), _ => checkpoint!.Seal);

        CheckpointSeal.FaultOf(checkpoint!, [Trust]).ShouldBeNull();
        CheckpointSeal.FaultOf(forged, [Trust]).ShouldBe("Checkpoint 1 was sealed by a certificate that is not one of ours.");
        CheckpointSeal.FaultOf(moved, [Trust]).ShouldBe("The seal of checkpoint 2 does not fit it.");
    }

    [Fact]
    public async Task OpenSSL_verifies_the_seal_with_the_public_chain()
    {
        await _app.SignedAsync();
        var checkpoint = (await _app.CheckpointAsync())!;
        var seal = Path.Combine(_app.StorageDirectory, "checkpoint.p7s");
        var root = Path.Combine(_app.StorageDirectory, "root.pem");
        await File.WriteAllBytesAsync(seal, checkpoint.Seal, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(root, Trust.Roots.Certificates.Single().ExportCertificatePem(), TestContext.Current.CancellationToken);
        // The test's clock runs ahead of the machine's, by which openssl would judge the certificate.
        var moment = $"{checkpoint.At.ToUnixTimeSeconds()}";

        var (exitCode, output) = await Tool.RunAsync(
            "openssl", checkpoint.Text, "cms", "-verify", "-binary", "-inform", "DER", "-in", seal, "-CAfile", root, "-purpose", "any", "-attime", moment, "-content");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("erification successful");
    }

    [Theory]
    [InlineData("UPDATE \"Checkpoints\" SET \"RootHash\" = 'other'", "Checkpoints")]
    [InlineData("DELETE FROM \"Checkpoints\"", "Checkpoints")]
    [InlineData("UPDATE \"CheckpointHeads\" SET \"Sequence\" = 0", "CheckpointHeads")]
    [InlineData("DELETE FROM \"CheckpointHeads\"", "CheckpointHeads")]
    public async Task The_database_itself_refuses_to_change_or_delete_one(string sql, string table)
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        await _app.CheckpointAsync();

        (await Should.ThrowAsync<DbException>(() => _app.ExecuteAsync(sql))).Message.ShouldContain($"{table} is append-only");
    }

    [Fact]
    public async Task None_is_written_over_a_ledger_from_which_something_was_cut_off()
    {
        await _app.SignedAsync();
        await _app.CheckpointAsync();
        await _app.DropGuardsAsync();
        await _app.ExecuteAsync("DELETE FROM \"LedgerDetails\"; DELETE FROM \"Ledger\" WHERE \"Kind\" = 'sealed'");

        (await Should.ThrowAsync<InvalidOperationException>(_app.CheckpointAsync)).Message.ShouldContain("fewer than");
    }

    [Fact]
    public async Task HR_downloads_an_extract_that_proves_itself()
    {
        var olive = await _app.EmployAsync(Sample.Olive, null, Roles.Hr);
        var ada = await _app.SignedAsync();
        await _app.SignedAsync(Sample.Bob);
        await _app.CheckpointAsync();
        var id = (await _app.AssignmentOfAsync(ada)).Id;
        var browser = await _app.SignedInAsAsync(olive);

        var page = await browser.GetAsync($"/hr/assignments/{id}");
        var (answer, bytes) = await browser.DownloadAsync(page.Document.QuerySelector("a[href$='/ledger']")!.GetAttribute("href")!);
        var extract = LedgerExtractFile.Read(bytes);

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"ledger-{id}.json");
        extract.Fault.ShouldBeNull();
        extract.Chains.Single().AssignmentId.ShouldBe(id);
        extract.Chains.Single().Inclusion.Proof.Count.ShouldBe(1);
        CheckpointSeal.FaultOf(extract.Checkpoint, [Trust]).ShouldBeNull();
    }

    [Fact]
    public async Task An_extract_is_not_there_before_a_checkpoint_and_never_for_others()
    {
        var olive = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));
        var ada = await _app.EmployAsync(Sample.Ada);
        var path = $"/hr/assignments/{(await _app.AssignAsync(ada)).Id}/ledger";

        var early = await olive.GetAsync(path);
        var hers = await (await _app.SignedInAsAsync(ada)).GetAsync(path);

        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Text.ShouldContain("No checkpoint of the ledger covers this assignment yet. One is written every hour");
        hers.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await olive.GetAsync($"/hr/assignments/{Guid.NewGuid()}/ledger")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_place_of_a_certification_is_told_and_a_broken_one_is_not_vouched_for()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var number = await _app.SignAsync(ada);

        var before = await PlaceAsync(number);
        await _app.CheckpointAsync();
        var after = await PlaceAsync(number);
        await _app.DropGuardsAsync();
        await _app.ExecuteAsync("UPDATE \"Ledger\" SET \"At\" = '2026-10-04 00:00:00' WHERE \"Kind\" = 'signed'");
        var broken = await PlaceAsync(number);

        before!.Words(TrainingApp.Zone).ShouldBe("On the ledger; the next checkpoint covers it.");
        after!.Words(TrainingApp.Zone).ShouldBe("On the ledger, checkpoint 1 of Monday, October 5, 2026.");
        (before.IsProved, after.IsProved, broken!.IsProved).ShouldBe((false, true, false));
        broken.Words(TrainingApp.Zone).ShouldBe("The ledger's record of this certification was changed after it was written.");
        (await PlaceAsync("2110-00000000P")).ShouldBeNull();
    }

    private Task<LedgerPlace?> PlaceAsync(string number) =>
        _app.InScopeAsync(services => services.GetRequiredService<LedgerInclusion>().FindAsync(number, default));
}
