using System.IO.Compression;
using System.Text;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Documents;
using PolicyTraining.Web.Documents.Scans;
using SkiaSharp;

namespace PolicyTraining.Web.Tests.Paper;

public class ScanFileTests
{
    [Fact]
    public void A_scan_is_known_by_its_content()
    {
        ScanFile.KindOf(SampleScan.Png(null)).ShouldBe(ScanKind.Png);
        ScanFile.KindOf(SampleScan.Jpeg(null)).ShouldBe(ScanKind.Jpeg);
        ScanFile.KindOf(SampleScan.Pdf(null)).ShouldBe(ScanKind.Pdf);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("MZ\u0090 a program", "Only PDF, PNG and JPEG files are taken")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "Only PDF, PNG and JPEG files are taken")]
    [InlineData("%PDF-1.7 and nothing else", "damaged")]
    public void Anything_else_is_refused_with_what_is_wrong(string content, string why)
    {
        Refusal(Encoding.Latin1.GetBytes(content)).ShouldContain(why);
    }

    [Fact]
    public void A_picture_that_is_cut_off_is_damaged()
    {
        var png = SampleScan.Png(null);
        var jpeg = SampleScan.Jpeg(null);

        Refusal(png[..(png.Length / 2)]).ShouldContain("damaged");
        Refusal(jpeg[..(jpeg.Length / 2)]).ShouldContain("damaged");
        Refusal([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]).ShouldContain("damaged");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_unopened()
    {
        Refusal(new byte[ScanFile.LargestBytes + 1]).ShouldContain("larger than 10 MB");
    }

    [Fact]
    public void A_small_file_that_would_unfold_into_a_huge_picture_is_refused()
    {
        using var huge = new SKBitmap(new SKImageInfo(9000, 9000, SKColorType.Gray8));
        using var png = huge.Encode(SKEncodedImageFormat.Png, 100);

        png.Size.ShouldBeLessThan(ScanFile.LargestBytes);
        Refusal(png.ToArray()).ShouldContain("9000 × 9000 pixels");
    }

    [Theory]
    [InlineData("<</Filter/FlateDecode>>")]
    [InlineData("<</Length 9/Filter/FlateDecode/Subtype/Image>>")]
    [InlineData("<</Type/ObjStm/Filter[/FlateDecode]>>")]
    public void A_small_PDF_that_would_unpack_to_gigabytes_is_refused_unopened(string dictionary)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var megabyte = new byte[1_000_000];
            for (var written = 0; written <= 200; written++)
                packing.Write(megabyte);
        }

        byte[] pdf = [.. "%PDF-1.5\n1 0 obj\n"u8, .. Encoding.Latin1.GetBytes(dictionary), .. "\nstream\r\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];

        pdf.Length.ShouldBeLessThan(ScanFile.LargestBytes);
        Refusal(pdf).ShouldContain("unpacks to far more");
        PdfWords.Of(pdf).ShouldBe("");
    }

    [Theory]
    [InlineData("/Filter[/FlateDecode /FlateDecode]")]
    [InlineData("/Filter [ /Fl/Fl ]")]
    [InlineData("/Filter/LZWDecode")]
    public void A_PDF_that_is_packed_as_no_scanner_packs_is_refused(string filter) =>
        Refusal([.. "%PDF-1.5\n"u8, .. Encoding.Latin1.GetBytes(filter)]).ShouldContain("unpacks to far more");

    [Fact]
    public void The_number_is_read_from_the_code_in_every_kind_of_file()
    {
        var number = SampleScan.UnknownNumber;
        var qr = SampleScan.Address(number.Value);

        QrReader.RecordNumberOn(ScanKind.Png, SampleScan.Png(qr)).ShouldBe(number);
        QrReader.RecordNumberOn(ScanKind.Jpeg, SampleScan.Jpeg(qr)).ShouldBe(number);
        QrReader.RecordNumberOn(ScanKind.Pdf, SampleScan.Pdf(qr)).ShouldBe(number);
    }

    [Fact]
    public void No_code_and_another_code_are_no_number()
    {
        QrReader.RecordNumberOn(ScanKind.Png, SampleScan.Png(null)).ShouldBeNull();
        QrReader.RecordNumberOn(ScanKind.Png, SampleScan.Png("https://example.com/menu")).ShouldBeNull();
    }

    private static string Refusal(byte[] file) => Should.Throw<RuleBrokenException>(() => ScanFile.KindOf(file)).Message;
}
