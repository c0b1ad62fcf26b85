using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Testing;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Scans;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Imports.Files;
using PolicyTraining.Web.Ledger;
using PolicyTraining.Web.Mail.Bounces;
using PolicyTraining.Web.Tests.Documents;
using PolicyTraining.Web.Tests.Ledger;
using PolicyTraining.Web.Tests.Paper;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>
/// Every reader of files from outside, with good samples spoilt at random: each says what is wrong in its own way, soon, and without
/// swallowing the machine. <c>FUZZ_CASES</c> and <c>FUZZ_SEED</c> make a run longer or another one.
/// </summary>
public sealed class ParserFuzzTests(SealFixture seal) : IClassFixture<SealFixture>
{
    private const int Megabyte = 1024 * 1024;

    private static int Cases { get; } = Setting("FUZZ_CASES", 400);

    private static int Seed { get; } = Setting("FUZZ_SEED", 2110);

    [Fact]
    public void A_spoilt_certification_has_a_verdict_and_no_change_of_what_is_sealed_is_authentic()
    {
        var document = seal.Sealer.Seal(CertificationSample.Unsealed());
        var covered = SealedFile.Read(document).Covered;
        Each(document, 100 * Megabyte, spoilt =>
        {
            var report = seal.Verifier.Verify(spoilt);
            report.Explanation.ShouldNotBeNullOrWhiteSpace();
            if (report.IsAuthentic)
                SealedFile.Read(spoilt).Covered.ShouldBe(covered);
        });
    }

    [Fact]
    public async Task A_hostile_PDF_has_a_verdict_and_is_refused_in_a_sentence_by_a_server_that_lives_on()
    {
        var reader = new ScanReader();
        foreach (var (what, pdf) in HostilePdfs.All())
        {
            Bounded.Read(() => seal.Verifier.Verify(pdf).IsAuthentic.ShouldBeFalse(), 100 * Megabyte, what);
            await RefusableAsync(() => reader.ReadAsync(pdf, TestContext.Current.CancellationToken));
            (await PdfWords.OfAsync(pdf, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_spoilt_scan_is_refused_in_a_sentence_or_is_a_scan()
    {
        foreach (var sample in new[] { SampleScan.Png(SampleScan.Address("x")), SampleScan.Jpeg(SampleScan.Address("x")) })
            Each(sample, 700 * Megabyte, spoilt => Refusable(() => ScanReader.Read(spoilt)), Cases / 8);

        var (mutations, pdf) = (new Mutations(Seed), SampleScan.Pdf(SampleScan.Address("x")));
        for (var number = 0; number < Cases / 20; number++)
            await RefusableAsync(() => new ScanReader().ReadAsync([.. "%PDF-"u8, .. mutations.Of(pdf[5..])], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_spoilt_roster_is_refused_in_a_sentence_or_is_a_roster()
    {
        const string Roster = "Name;E-mail;Unit;Hire date\r\n\"Ada \"\"A.\"\" Kowalski\";ada@dma.example;\"North\nSouth\";10/05/2026\r\nBob Ansari;bob@dma.example;Finance;2026-10-05\r\n";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1 })
            Each([.. encoding.Preamble, .. encoding.GetBytes(Roster)], 100 * Megabyte, spoilt => Refusable(() => SheetReader.Read(spoilt)));
        var mutations = new Mutations(Seed);
        for (var number = 1; number <= Cases; number++)
        {
            var book = SampleBook.Packed(mutations);
            Bounded.Read(() => Refusable(() => SheetReader.Read(book)), 200 * Megabyte, $"seed {Seed}, workbook {number}");
        }
    }

    [Fact]
    public void A_spoilt_report_of_a_bounce_is_a_report_or_none()
    {
        var report = Encoding.UTF8.GetBytes(
            $"""
            From: MAILER-DAEMON@relay.example
            To: training@dma.example
            Subject: Undelivered Mail
            Date: Mon, 05 Oct 2026 15:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example

            Original-Recipient: rfc822; ada@dma.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 No such person here

            --b
            Content-Type: message/rfc822

            Message-ID: <{Guid.CreateVersion7()}@dma.example>
            Subject: =?utf-8?B?UGxlYXNl?=

            Text
            --b--
            """.ReplaceLineEndings("\r\n"));
        Each(report, 50 * Megabyte, spoilt =>
        {
            try
            {
                using var stream = new MemoryStream(spoilt);
                Bounce.Read(MimeMessage.Load(stream, TestContext.Current.CancellationToken));
            }
            catch (FormatException)
            {
                // The round puts such a file aside.
                return;
            }
        });
    }

    [Fact]
    public async Task A_spoilt_export_of_the_ledger_is_refused_or_found_fault_with()
    {
        await using var app = new TrainingApp();
        await app.SignedAsync();
        await app.CheckpointAsync();
        var export = await app.InScopeAsync(async services =>
        {
            using var file = new MemoryStream();
            await services.GetRequiredService<LedgerExport>().WriteAsync(file, withDetails: true, default);
            return file.ToArray();
        });
        Each(export, 50 * Megabyte, spoilt => Refusable(() =>
        {
            using var check = new LedgerExportCheck();
            foreach (var line in Encoding.UTF8.GetString(spoilt).TrimEnd('\n').Split('\n'))
                check.Add(line);
            check.Complete();
            if (!spoilt.AsSpan().SequenceEqual(export))
                check.Faults.ShouldNotBeEmpty();
        }));
    }

    private static void Each(byte[] sample, long mostBytes, Action<byte[]> read, int? cases = null)
    {
        var mutations = new Mutations(Seed);
        for (var number = 1; number <= (cases ?? Cases); number++)
        {
            var spoilt = mutations.Of(sample);
            Bounded.Read(() => read(spoilt), mostBytes, $"seed {Seed}, case {number}");
        }
    }

    /// <summary>What a reader does not like it says in a sentence, and in no other way.</summary>
    private static void Refusable(Action read)
    {
        try
        {
            read();
        }
        catch (RuleBrokenException refusal)
        {
            refusal.Message.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static async Task RefusableAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (RuleBrokenException refusal)
        {
            refusal.Message.ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : otherwise;
}
