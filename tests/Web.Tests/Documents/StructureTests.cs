using System.Text.Json;
using PolicyTraining.Web.Documents;

namespace PolicyTraining.Web.Tests.Documents;

/// <summary>What a screen reader is told about the documents, as qpdf reads it from the file.</summary>
public sealed class StructureTests
{
    private static readonly byte[] Certification = CertificationSample.Unsealed();
    private static readonly byte[] Paper = new PaperFormRenderer().Render(CertificationSample.Paper());

    [Fact]
    public async Task Form_and_evidence_are_headed_and_in_reading_order()
    {
        var tree = await StructureTree.OfAsync(Certification);

        StructureTree.TypeOf(tree.Root).ShouldBe("Document");
        Outline(tree).ShouldBe([
            "P P P P P P H1 P P P P P P P P H2 Table Form",
            "H1 P H2 Table H2 Table H2 P P P P H2 Table H2 Figure P P P",
        ]);
    }

    [Fact]
    public async Task The_paper_form_is_headed_and_in_reading_order()
    {
        var tree = await StructureTree.OfAsync(Paper);

        Outline(tree).ShouldBe(["P P P P P P H1 P P P P P H2 Table Figure"]);
    }

    [Fact]
    public async Task Every_row_says_what_it_is_about()
    {
        var tree = await StructureTree.OfAsync(Certification);
        var rows = tree.Elements.Where(element => StructureTree.TypeOf(element) == "TR").ToList();

        rows.Count.ShouldBeGreaterThan(20);
        foreach (var row in rows)
        {
            var cells = tree.Children(row).ToList();
            StructureTree.TypeOf(cells[0]).ShouldBe("TH");
            cells.Where(cell => StructureTree.TypeOf(cell) == "TH").Select(cell => cell.GetProperty("/A").GetProperty("/Scope").GetString())
                .ShouldBe(cells.All(cell => StructureTree.TypeOf(cell) == "TH") ? ["/Column", "/Column", "/Column"] : ["/Row"]);
        }
    }

    [Fact]
    public async Task The_code_says_in_words_where_it_leads_and_where_it_stands()
    {
        foreach (var document in new[] { Certification, Paper })
        {
            var tree = await StructureTree.OfAsync(document);

            var figure = tree.Elements.Single(element => StructureTree.TypeOf(element) == "Figure");
            figure.GetProperty("/Alt").GetString().ShouldBe($"u:QR code of the address {CertificationSample.VerificationAddress}");
            figure.GetProperty("/A").GetProperty("/BBox").GetArrayLength().ShouldBe(4);
        }
    }

    [Fact]
    public async Task The_seal_is_a_named_form_field_that_leads_back_to_its_element()
    {
        var tree = await StructureTree.OfAsync(Certification);

        var element = tree.Elements.Single(candidate => StructureTree.TypeOf(candidate) == "Form");
        var field = tree.At(StructureTree.Contents(element).Single().GetProperty("/Obj"));
        field.GetProperty("/TU").GetString().ShouldStartWith("u:Electronic seal of State of Wisconsin");
        var key = field.GetProperty("/StructParent").GetInt32();
        tree.At(tree.Parent(key)).GetRawText().ShouldBe(element.GetRawText());
        tree.Pages.First().GetProperty("/Annots").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Every_marked_content_leads_back_to_the_element_that_holds_it()
    {
        var tree = await StructureTree.OfAsync(Certification);

        foreach (var page in tree.Pages)
        {
            page.GetProperty("/Tabs").GetString().ShouldBe("/S");
            var owners = tree.Parent(page.GetProperty("/StructParents").GetInt32()).EnumerateArray().Select(tree.At).ToList();
            foreach (var (number, owner) in owners.Index())
                MarksOf(tree, owner, page).ShouldContain(number);
        }
    }

    private static IEnumerable<string> Outline(StructureTree tree) =>
        tree.Children(tree.Root).Select(section => string.Join(' ', tree.Children(section).Select(StructureTree.TypeOf)));

    private static IEnumerable<int> MarksOf(StructureTree tree, JsonElement element, JsonElement page) =>
        StructureTree.Contents(element)
            .Where(content => tree.At(content.GetProperty("/Pg")).GetRawText() == page.GetRawText())
            .Select(content => content.GetProperty("/MCID").GetInt32());
}
