using PolicyTraining.Web.Documents;
using UglyToad.PdfPig;

namespace PolicyTraining.Web.Tests.Documents;

public sealed class PaperFormTests
{
    private readonly PaperFormRenderer _renderer = new();

    [Fact]
    public async Task The_form_reads_as_issued_with_nothing_filled_in()
    {
        var text = await Tool.ReadAsync(_renderer.Render(CertificationSample.Paper()));

        text.ShouldContain(
            "PRACTICE & PROCEDURE BULLETIN RECEIPT CERTIFICATION "
            + $"{PdfText.Single(CertificationSample.Statement)} (Signature) (Date) (Typed or Printed Name) "
            + $"{PdfText.Single(CertificationSample.ReturnInstruction)} For the return of this form");
    }

    [Fact]
    public async Task The_form_says_whose_it_is_and_under_which_number_it_is_filed()
    {
        var text = await Tool.ReadAsync(_renderer.Render(CertificationSample.Paper("Łukasz Nguyễn-Świątek")));

        text.ShouldContain("Employee Łukasz Nguyễn-Świątek Unit Wisconsin Emergency Management");
        text.ShouldContain("Record number 2110-7K3M9QXZ4");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public async Task A_scanner_reads_the_address_from_the_printed_form(int dotsPerInch)
    {
        var page = await Raster.OfAsync(_renderer.Render(CertificationSample.Paper()), page: 1, dotsPerInch);

        page.QrCode().ShouldBe(CertificationSample.VerificationAddress);
    }

    [Fact]
    public async Task A_name_the_fonts_cannot_print_is_written_by_its_numbers()
    {
        var text = await Tool.ReadAsync(_renderer.Render(CertificationSample.Paper("Ada 名前", "Unit\n7")));

        text.ShouldContain("Employee Ada [U+540D][U+524D] Unit Unit 7");
    }

    [Fact]
    public void The_form_is_one_page_without_a_seal_and_always_the_same_bytes()
    {
        var form = _renderer.Render(CertificationSample.Paper());

        using var pdf = PdfDocument.Open(form);
        pdf.NumberOfPages.ShouldBe(1);
        pdf.TryGetForm(out _).ShouldBeFalse();
        _renderer.Render(CertificationSample.Paper()).ShouldBe(form);
        _renderer.Render(CertificationSample.Paper(unit: "Army National Guard")).ShouldNotBe(form);
    }
}
