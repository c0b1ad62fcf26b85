using PolicyTraining.Web.Documents;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class CertificationRenderingTests
{
    private readonly CertificationRenderer _renderer = new();

    [Fact]
    public void The_page_reads_like_the_agencys_form_from_top_to_bottom()
    {
        var text = PdfText.Of(_renderer.Render(CertificationSample.Form()));

        text.ShouldContain(
            "State of Wisconsin / DEPARTMENT OF MILITARY AFFAIRS P O BOX 14587 MADISON 53708-0587 OFFICE OF THE ADJUTANT GENERAL TELEPHONE 608 242-3000 DSN 724-3000 PRACTICE & PROCEDURE BULLETIN RECEIPT CERTIFICATION "
            + $"{PdfText.Single(CertificationSample.Statement)} Ada Lovelace (Signature) October 5, 2026 (Date) Ada Lovelace "
            + $"(Typed or Printed Name) {PdfText.Single(CertificationSample.ReturnInstruction)} Record of signing");
    }

    [Fact]
    public void The_record_says_when_it_was_signed_in_the_agencys_zone_and_in_utc()
    {
        var text = PdfText.Of(_renderer.Render(CertificationSample.Form()));

        text.ShouldContain("Monday, October 5, 2026, 10:07:31 p.m. Central (UTC-05:00), which is 2026-10-06 03:07:31 UTC");
        text.ShouldContain("2110-7K3M9QXZ4");
        text.ShouldContain("Wis. Stat. ch. 137");
    }

    [Fact]
    public void A_decomposed_name_is_printed_composed()
    {
        var text = PdfText.Of(_renderer.Render(CertificationSample.Form("Rene\u0301e Nguye\u0302\u0303n")));

        text.ShouldContain("Ren\u00E9e Nguy\u1EC5n (Signature)");
    }

    [Theory]
    [InlineData("名前", "“名” (U+540D)")]
    [InlineData("Ada 😀", "“😀” (U+1F600)")]
    [InlineData("q\u0303", "U+0303")]
    [InlineData("Ada\u202EecalevoL", "U+202E")]
    [InlineData("Ada\nLovelace", "U+000A")]
    [InlineData("Ada \uD800", "U+FFFD")]
    [InlineData("Ada \uE000", "U+E000")]
    [InlineData("Ada \uFFFE", "U+FFFE")]
    public void A_character_the_fonts_cannot_print_is_refused_by_name(string name, string character)
    {
        CertificationFonts.FirstUnprintable(name).ShouldBe(character);

        Should.Throw<UnprintableCharacterException>(() => _renderer.Render(CertificationSample.Form() with { Evidence = CertificationSample.Evidence(name) }))
            .Message.ShouldContain(character);
    }

    [Fact]
    public void Every_accented_Latin_letter_can_be_printed()
    {
        const char Deprecated = 'ŉ'; // Unicode asks to write ’n instead
        var letters = Enumerable.Range(0xC0, 0x250 - 0xC0).Concat(Enumerable.Range(0x1E00, 0x100))
            .Select(code => (char)code).Where(letter => char.IsLetter(letter) && letter != Deprecated);

        CertificationFonts.FirstUnprintable(new string([.. letters])).ShouldBeNull();
    }

    [Theory]
    [InlineData(FormMark.None, 'W')]
    [InlineData(FormMark.Development, 'W')]
    [InlineData(FormMark.None, 'i')]
    public void A_name_of_80_letters_without_a_space_stays_on_its_line_and_on_the_page(FormMark mark, char letter)
    {
        using var pdf = PdfDocument.Open(_renderer.Render(CertificationSample.Form(new string(letter, 80), mark: mark)));

        pdf.NumberOfPages.ShouldBe(2, "the form keeps to its page, and the evidence to the next");
        var name = pdf.GetPage(1).Letters.Where(shown => shown.Value == letter.ToString() && shown.FontSize is > 10.9 and < 22);
        name.Where(shown => shown.FontName!.Contains("Italic", StringComparison.Ordinal)).Count().ShouldBe(80);
        pdf.GetPage(1).Letters.Where(shown => shown.FontName!.Contains("Italic", StringComparison.Ordinal))
            .ShouldAllBe(shown => shown.BoundingBox.Right <= 81 + 276);
    }

    [Fact]
    public void A_statement_too_long_for_one_page_goes_on_with_the_next()
    {
        var receipt = CertificationSample.Receipt([.. Enumerable.Repeat(CertificationSample.Statement, 5)]);

        using var pdf = PdfDocument.Open(_renderer.Render(CertificationSample.Form(receipt: receipt)));

        pdf.NumberOfPages.ShouldBe(3);
        pdf.GetPage(2).Text.ShouldContain("Page 2 of 3");
        pdf.GetPages().SelectMany(page => page.Letters).ShouldAllBe(letter => letter.StartBaseLine.Y >= 36);
    }

    [Fact]
    public void The_same_form_gives_the_same_bytes()
    {
        var first = _renderer.Render(CertificationSample.Form());

        _renderer.Render(CertificationSample.Form()).ShouldBe(first);
        _renderer.Render(CertificationSample.Form(recordNumber: "2110-7K3M9QXZ5")).ShouldNotBe(first);
    }

    [Theory]
    [InlineData(FormMark.Specimen, "SPECIMEN – NOT A RECORD")]
    [InlineData(FormMark.Development, "DEVELOPMENT – NOT A RECORD")]
    public void What_is_not_a_record_says_so(FormMark mark, string banner)
    {
        PdfText.Of(_renderer.Render(CertificationSample.Form(mark: mark))).ShouldContain(banner);
        PdfText.Of(_renderer.Render(CertificationSample.Form())).ShouldNotContain("NOT A RECORD");
    }
}
