using System.Text;
using CsCheck;
using PolicyTraining.Web.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>Whatever name a person has: it is printed and read out as it is, or refused before anything is signed.</summary>
public sealed class NameTests
{
    private static readonly CertificationRenderer Renderer = new();

    /// <summary>Every letter the fonts have, and what else stands in names.</summary>
    private static readonly char[] Letters =
        [.. Enumerable.Range(' ', 0xD800 - ' ').Select(code => (char)code).Where(letter =>
            (char.IsLetter(letter) || " -’'.".Contains(letter, StringComparison.Ordinal))
            && CertificationFonts.FirstUnprintable(letter.ToString()) is null)];

    private static readonly Gen<string> Printable = Gen.Int[0, Letters.Length - 1].Select(index => Letters[index]).Array[1, 80]
        .Select(letters => new string(letters).Trim())
        .Where(name => name.Length > 0);

    /// <summary>
    /// What stays unprintable after an A, marks that no accented A exists for included; not what NFC turns into another character,
    /// which is then the one that is named.
    /// </summary>
    private static readonly char[] Unprintable =
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code)
            .Where(letter => CertificationFonts.FirstUnprintable($"A{letter}") is not null)
            .Where(letter => char.IsSurrogate(letter) || letter >= '\uFFFE' || letter.ToString().IsNormalized())];

    [Theory]
    [InlineData("Łukasz Nguyễn-Świątek")]
    [InlineData("Ayşe Yılmaz")]
    [InlineData("Ana Núñez")]
    [InlineData("Siân O’Brien-Ŵyn")]
    [InlineData("Ivana Kovačević ŵ č")]
    [InlineData("Sukarno")]
    [InlineData("Rene\u0301e Nguye\u0302\u0303n")]
    public async Task A_name_is_read_out_letter_for_letter_by_another_makers_program(string name)
    {
        var text = await Tool.ReadAsync(Renderer.Render(CertificationSample.Form(name)));

        text.ShouldContain($"Name typed as signature {name.Normalize(NormalizationForm.FormC)} Name in the roster");
    }

    [Fact]
    public void Any_name_of_letters_the_fonts_have_is_read_out_as_it_is_and_keeps_within_its_lines() =>
        Printable.Sample(
            name =>
            {
                using var pdf = PdfDocument.Open(Renderer.Render(CertificationSample.Form(name)));
                PdfText.Single(string.Concat(Signature(pdf).Select(letter => letter.Value))).ShouldBe(PdfText.Single(name.Normalize(NormalizationForm.FormC)));
                Signature(pdf).ShouldAllBe(letter => letter.StartBaseLine.X >= 81 && letter.EndBaseLine.X <= 81 + 276 + 0.01);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public async Task Pdftotext_reads_such_names_out_as_well()
    {
        Tool.RequireInstalled("pdftotext");
        var names = new List<string>();
        Printable.Sample(names.Add, iter: 12, threads: 1);

        foreach (var name in names)
        {
            var text = await Tool.ReadAsync(new PaperFormRenderer().Render(CertificationSample.Paper(name)));
            WithoutSpaces(text).ShouldContain($"Employee{WithoutSpaces(name.Normalize(NormalizationForm.FormC))}Unit", Case.Sensitive);
        }
    }

    [Fact]
    public void Any_other_name_is_refused_before_it_is_set_and_the_character_named() =>
        Gen.Select(Printable, Gen.Int[0, Unprintable.Length - 1]).Sample(
            (name, index) =>
            {
                var form = CertificationSample.Form() with { Evidence = CertificationSample.Evidence($"{name} A{Unprintable[index]}B") };

                var named = CertificationFonts.FirstUnprintable(form.Evidence.TypedName);

                named.ShouldNotBeNull().ShouldContain(char.IsSurrogate(Unprintable[index]) ? "U+FFFD" : $"U+{(int)Unprintable[index]:X4}");
                Should.Throw<UnprintableCharacterException>(() => Renderer.Render(form)).Character.ShouldBe(named);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public void No_two_letters_share_a_glyph_or_one_would_be_read_out_as_the_other()
    {
        foreach (var face in new[] { CertificationFonts.Regular, CertificationFonts.Bold, CertificationFonts.Italic })
        {
            var composed = Letters.Where(letter => letter.ToString().IsNormalized());
            composed.GroupBy(letter => face.GlyphsOf(letter.ToString()).Single().Glyph).ShouldAllBe(letters => letters.Count() == 1);
        }
    }

    /// <summary>A word of eighty letters goes on with the next line.</summary>
    private static string WithoutSpaces(string text) => PdfText.Single(text).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<Letter> Signature(PdfDocument pdf) =>
        pdf.GetPage(1).Letters.Where(letter => letter.FontName!.EndsWith("Italic", StringComparison.Ordinal));
}
