using System.Text;
using System.Text.RegularExpressions;
using PolicyTraining.Web.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>What PDF/A-2 and PDF/UA-1 ask of the files. They claim neither until veraPDF has passed one.</summary>
public sealed class ConformanceTests(SealFixture seal) : IClassFixture<SealFixture>
{
    public static TheoryData<string> Documents => ["certification", "specimen", "paper form"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Mutool_finds_language_title_tags_and_colour_space(string name)
    {
        var (exitCode, output) = await Tool.RunAsync(
            "mutool",
            Document(name),
            "show",
            Tool.File,
            "trailer/Root/Lang",
            "trailer/Root/MarkInfo",
            "trailer/Root/ViewerPreferences",
            "trailer/Root/OutputIntents",
            "trailer/Info/Title");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("(en-US)");
        output.ShouldContain("/Marked true");
        output.ShouldContain("/DisplayDocTitle true");
        output.ShouldContain("/OutputConditionIdentifier (sRGB IEC61966-2.1)");
        output.ShouldContain("(Practice & Procedure Bulletin Receipt Certification");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_metadata_escapes_the_title_and_claims_no_conformance(string name)
    {
        using var pdf = PdfDocument.Open(Document(name));

        pdf.TryGetXmpMetadata(out var metadata).ShouldBeTrue();
        var xmp = Encoding.UTF8.GetString([.. metadata!.GetXmlBytes()]);
        xmp.ShouldContain("Practice &amp; Procedure");
        xmp.ShouldNotContain("pdfaid");
        xmp.ShouldNotContain("pdfuaid");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_font_is_embedded_as_a_subset_that_can_be_read_out(string name)
    {
        var (_, output) = await Tool.RunAsync("pdffonts", Document(name));

        var fonts = output.Split('\n').Where(line => line.Contains("Gentium", StringComparison.Ordinal)).ToList();
        fonts.Count.ShouldBeInRange(2, 3);
        fonts.ShouldAllBe(font => Regex.IsMatch(font, @"^[A-Z]{6}\+.* yes yes yes "));
    }

    [Fact]
    public void The_fonts_permit_embedding_without_restriction()
    {
        foreach (var face in new[] { CertificationFonts.Regular, CertificationFonts.Bold, CertificationFonts.Italic })
            face.Font.TableRegister.Os2Table!.TypeFlags.ShouldBe((ushort)0, "fsType 0 is installable embedding");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Qpdf_finds_one_revision_without_transparency_scripts_or_encryption(string name)
    {
        var document = Document(name);

        var (_, objects) = await Tool.RunAsync("qpdf", document, "--json=2");
        foreach (var forbidden in new[] { "/SMask", "/ExtGState", "/Group", "/BM", "/JavaScript", "/Encrypt", "/AA", "/OpenAction", "/EmbeddedFiles" })
            objects.ShouldNotContain($"\"{forbidden}\"");
        var text = Encoding.Latin1.GetString(document);
        Regex.Count(text, "startxref").ShouldBe(1);
        Regex.Count(text, "%%EOF").ShouldBe(1);
        (await Tool.RunAsync("qpdf", document, "--check")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Pages_are_letter_size_and_all_text_is_black_on_white(string name)
    {
        using var pdf = PdfDocument.Open(Document(name));

        foreach (var page in pdf.GetPages())
        {
            (page.Width, page.Height).ShouldBe((612, 792));
            page.Operations.Where(IsColour).ShouldAllBe(operation =>
                operation is SetNonStrokeColorDeviceGray || operation is SetStrokeColorDeviceGray);
            page.GetMarkedContents().Where(content => !content.IsArtifact).SelectMany(content => content.Letters)
                .ShouldAllBe(letter => letter.Color.ToRGBValues().r == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_letter_is_marked_content_or_an_artifact(string name)
    {
        using var pdf = PdfDocument.Open(Document(name));

        foreach (var page in pdf.GetPages())
            page.GetMarkedContents().Sum(content => content.Letters.Count).ShouldBe(page.Letters.Count);
    }

    private byte[] Document(string name) => name switch
    {
        "certification" => seal.Sealer.Seal(CertificationSample.Unsealed()),
        "specimen" => seal.Sealer.Seal(CertificationSample.Unsealed(FormMark.Specimen)),
        _ => new PaperFormRenderer().Render(CertificationSample.Paper()),
    };

    private static bool IsColour(IGraphicsStateOperation operation) =>
        operation.GetType().Name.Contains("Color", StringComparison.Ordinal);
}
