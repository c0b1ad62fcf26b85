using PolicyTraining.Web.Documents;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class EvidencePageTests
{
    private readonly CertificationRenderer _renderer = new();

    [Fact]
    public async Task It_says_who_signed_and_after_what_training()
    {
        var text = await Tool.ReadAsync(_renderer.Render(CertificationSample.Form()));

        text.ShouldContain(
            "Signature evidence Receipt certification 2110-7K3M9QXZ4 · P&P 2.110, Social Media Identity and training "
            + "Name typed as signature Ada Lovelace Name in the roster Ada King Lovelace E-mail address ada.lovelace@dma.example "
            + "Unit Wisconsin Emergency Management Position Planner "
            + $"Training Edition {CertificationSample.Edition.Ordinal}: every lesson done, assessment passed on attempt 2");
    }

    [Fact]
    public async Task It_says_when_and_how_each_step_was_taken_in_the_agencys_zone_and_in_utc()
    {
        var text = await Tool.ReadAsync(_renderer.Render(CertificationSample.Form()));

        text.ShouldContain(
            "Step Central time UTC "
            + "Signed in, by password Oct 5, 2026, 9:33:31 p.m. (UTC-05:00) 2026-10-06 02:33:31 UTC "
            + "Statement shown Oct 5, 2026, 10:03:31 p.m. (UTC-05:00) 2026-10-06 03:03:31 UTC "
            + "Consent given Oct 5, 2026, 10:05:31 p.m. (UTC-05:00) 2026-10-06 03:05:31 UTC "
            + "Name typed Oct 5, 2026, 10:05:31 p.m. (UTC-05:00) 2026-10-06 03:05:31 UTC "
            + "Signed, confirmed by password Oct 5, 2026, 10:07:31 p.m. (UTC-05:00) 2026-10-06 03:07:31 UTC");
    }

    [Fact]
    public async Task It_gives_the_consent_in_full_and_the_fingerprint_of_all_that_was_signed()
    {
        var form = CertificationSample.Form();

        var text = await Tool.ReadAsync(_renderer.Render(form));

        text.ShouldContain(PdfText.Single(form.Evidence.Consent));
        text.ShouldContain(
            $"Statement signed {form.Evidence.StatementHash} Consent {form.Evidence.ConsentHash} Bulletin {form.Evidence.BulletinHash} "
            + $"Edition {form.Evidence.EditionOrdinal} {form.Evidence.EditionHash} Evidence {form.EvidenceHash}");
    }

    [Fact]
    public async Task It_tells_how_to_verify_in_words_and_as_a_code()
    {
        var document = _renderer.Render(CertificationSample.Form(mark: FormMark.Development));

        var text = await Tool.ReadAsync(document);
        text.ShouldContain($"Online: {CertificationSample.VerificationAddress} – give this file or the record number 2110-7K3M9QXZ4.");
        text.ShouldContain("pdfsig FILE.pdf");
        text.ShouldContain("certificate verify FILE.pdf --trust ROOT.pem");
        (await Raster.OfAsync(document, page: 2, dotsPerInch: 110)).QrCode().ShouldBe(CertificationSample.VerificationAddress);
    }

    [Fact]
    public void It_never_says_the_score_or_from_where_someone_signed()
    {
        var form = CertificationSample.Form();
        var other = form.Evidence with { CorrectAnswers = 10, Questions = 14, IpAddress = null, UserAgent = null, AttemptId = Guid.AllBitsSet };

        var document = _renderer.Render(form with { Evidence = other });

        document.ShouldBe(_renderer.Render(form), "what is not printed changes nothing");
        PdfText.Of(document).ShouldNotContain(CertificationSample.Evidence().IpAddress!);
    }

    [Fact]
    public void A_correction_says_on_both_pages_what_it_supersedes_and_why()
    {
        const string Reason = "The name was typed without the second surname; HR corrected it after the employee had asked for it in writing.";
        var supersedes = new Supersedes("2110-AAAAAAAA1", new DateOnly(2026, 10, 20), Reason);

        using var pdf = PdfDocument.Open(_renderer.Render(CertificationSample.Form(supersedes: supersedes)));

        pdf.NumberOfPages.ShouldBe(2);
        foreach (var page in pdf.GetPages())
            page.Text.ShouldContain($"2110-AAAAAAAA1, corrected on October 20, 2026. Reason: {Reason}");
        PdfText.Of(_renderer.Render(CertificationSample.Form())).ShouldNotContain("supersedes");
    }

    [Fact]
    public void Names_are_printed_as_typed_and_roster_facts_the_fonts_lack_by_their_numbers()
    {
        var evidence = CertificationSample.Evidence() with { RosterName = "名前 Lovelace", Unit = "Unit\t7\uE000", Position = "Rene\u0301" };

        var text = PdfText.Of(_renderer.Render(CertificationSample.Of(evidence)));

        text.ShouldContain("Name in the roster [U+540D][U+524D] Lovelace");
        text.ShouldContain("Unit 7[U+E000]");
        text.ShouldContain("Position Ren\u00E9");
    }

    [Fact]
    public void Long_facts_and_a_long_consent_go_on_with_the_next_page()
    {
        var evidence = CertificationSample.Evidence(new string('W', 80)) with
        {
            RosterName = string.Join(' ', Enumerable.Repeat("Wolfeschlegelsteinhausen", 6)),
            Unit = string.Join(' ', Enumerable.Repeat("Bureau", 60)),
            Consent = string.Join("\n\n", Enumerable.Repeat(CertificationSample.Evidence().Consent, 4)),
        };

        using var pdf = PdfDocument.Open(_renderer.Render(CertificationSample.Of(evidence)));

        pdf.NumberOfPages.ShouldBe(3);
        pdf.GetPage(3).Text.ShouldContain("How to verify this file");
        pdf.GetPage(3).Text.ShouldContain("Page 3 of 3");
        pdf.GetPages().SelectMany(page => page.Letters).ShouldAllBe(letter =>
            letter.BoundingBox.Left >= 81 && letter.BoundingBox.Right <= 531.01 && letter.StartBaseLine.Y >= 36);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void No_page_is_left_empty_wherever_the_text_ends(int bureaus)
    {
        var evidence = CertificationSample.Evidence() with { Unit = string.Join(' ', Enumerable.Repeat("Bureau of Long Names", bureaus)) };

        using var pdf = PdfDocument.Open(_renderer.Render(CertificationSample.Of(evidence)));

        pdf.GetPages().ShouldAllBe(page => page.Letters.Count > 200);
    }
}
