using Microsoft.EntityFrameworkCore;
using MimeKit;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Ledger;

/// <summary>What of the ledger leaves the building by mail.</summary>
public sealed class DigestTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_letter_to_WING_SHR_carries_the_newest_checkpoint()
    {
        await _app.SignedAsync();
        var checkpoint = await _app.CheckpointAsync();

        await _app.DispatchAsync();

        Text(_app.Mail.Single(IsCertificationForHr)).ShouldContain($"Ledger checkpoint 1: {checkpoint!.RootHash}");
    }

    [Fact]
    public async Task Before_the_first_checkpoint_the_letter_goes_out_without_one()
    {
        await _app.SignedAsync();

        await _app.DispatchAsync();

        Text(_app.Mail.Single(IsCertificationForHr)).ShouldNotContain("checkpoint");
    }

    [Fact]
    public async Task The_morning_after_WING_SHR_gets_what_was_sealed_with_the_proof()
    {
        await _app.SignedAsync(Sample.Ada);
        await _app.SignedAsync(Sample.Bob);
        _app.TurnToTomorrow(hour: 8);

        (await _app.DigestAsync()).ShouldBeTrue();
        await _app.DispatchAsync();

        var letter = _app.Mail.Single(IsDigest);
        letter.To.Mailboxes.Single().Address.ShouldBe("wing-shr@dma.example");
        letter.Subject.ShouldBe("Ledger of Oct 6, 2026: 2 certifications sealed, checkpoint 1");
        var extract = LedgerExtractFile.Read(Content(letter.Attachments.OfType<MimePart>().Single()));
        extract.Fault.ShouldBeNull();
        extract.Chains.Count.ShouldBe(2);
        Text(letter).ShouldContain(extract.Checkpoint.RootHash);
        foreach (var document in await _app.InDbAsync(db => db.SealedDocuments.ToListAsync()))
            Text(letter).ShouldContain($"{extract.SealedEntry(document.Sha256)!.Fact(LedgerFacts.RecordNumber)}: {document.Sha256}");
    }

    [Fact]
    public async Task It_comes_once_a_day_from_eight_and_tells_of_each_certification_once()
    {
        await _app.SignedAsync(Sample.Ada);
        _app.TurnToTomorrow(hour: 7);
        (await _app.DigestAsync()).ShouldBeFalse();
        _app.TurnToTomorrow(hour: 8);
        (await _app.DigestAsync()).ShouldBeTrue();
        await _app.SignedAsync(Sample.Bob);
        (await _app.DigestAsync()).ShouldBeFalse();
        _app.TurnToTomorrow(hour: 8);
        (await _app.DigestAsync()).ShouldBeTrue();
        await _app.DispatchAsync();

        _app.Mail.Where(IsDigest).Select(letter => letter.Subject).ShouldBe(
            ["Ledger of Oct 7, 2026: 1 certification sealed, checkpoint 1", "Ledger of Oct 8, 2026: 1 certification sealed, checkpoint 2"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_happened_since_the_last()
    {
        _app.TurnToTomorrow(hour: 8);
        (await _app.DigestAsync()).ShouldBeFalse();
        await _app.SignedAsync();
        _app.TurnToTomorrow(hour: 8);
        (await _app.DigestAsync()).ShouldBeTrue();
        await _app.DispatchAsync();
        _app.TurnToTomorrow(hour: 8);

        // The letter that was sent meanwhile is a delivery, which is news; after that there is none.
        (await _app.DigestAsync()).ShouldBeTrue();
        _app.TurnToTomorrow(hour: 8);
        (await _app.DigestAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_day_without_certifications_still_witnesses_the_checkpoint()
    {
        await _app.AssignAsync(await _app.EmployAsync(Sample.Ada));
        _app.TurnToTomorrow(hour: 8);

        await _app.DigestAsync();
        await _app.DispatchAsync();

        var letter = _app.Mail.Single(IsDigest);
        letter.Subject.ShouldBe("Ledger of Oct 6, 2026: 0 certifications sealed, checkpoint 1");
        letter.Attachments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_digest_of_a_ledger_that_was_changed_says_so()
    {
        await _app.SignedAsync();
        await _app.CheckpointAsync();
        await _app.DropGuardsAsync();
        await _app.ExecuteAsync("""UPDATE "Ledger" SET "At" = '2026-10-04 15:00:00' WHERE "Kind" = 'signed'""");
        _app.TurnToTomorrow(hour: 8);

        await _app.DigestAsync();
        await _app.DispatchAsync();

        var text = Text(_app.Mail.Single(IsDigest));
        text.ShouldContain("Something is wrong with the ledger.");
        text.ShouldContain("it was changed after it was written.");
    }

    [Fact]
    public async Task Two_servers_send_one()
    {
        await _app.SignedAsync();
        _app.TurnToTomorrow(hour: 8);

        var queued = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(_app.DigestAsync)));
        await _app.DispatchAsync();

        queued.Count(isQueued => isQueued).ShouldBe(1);
        _app.Mail.Count(IsDigest).ShouldBe(1);
    }

    private static bool IsDigest(MimeMessage message) => message.Subject!.StartsWith("Ledger of", StringComparison.Ordinal);

    private static bool IsCertificationForHr(MimeMessage message) => message.Subject!.StartsWith("Signed receipt to file", StringComparison.Ordinal);

    private static string Text(MimeMessage letter) => string.Join(' ', letter.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
