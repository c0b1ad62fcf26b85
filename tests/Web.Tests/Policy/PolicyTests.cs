using System.Net;
using AngleSharp.Dom;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Policy;

public sealed class PolicyTests : IAsyncDisposable
{
    private const string Page = "/policy/2.110";

    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_clause_stands_there_word_for_word_in_the_order_issued()
    {
        var page = await _app.Visitor().GetAsync(Page);

        var shown = page.Document.QuerySelectorAll(".bulletin__clause").Select(clause => (clause.Id, Words(clause)));
        var bulletin = (await _app.EditionAsync()).Bulletin;
        shown.ShouldBe(bulletin.Clauses.Select(clause => ((string?)clause.Id.Value, clause.Text)));
    }

    [Fact]
    public async Task Each_clause_is_led_to_by_its_own_id()
    {
        var page = await _app.Visitor().GetAsync(Page);

        var clause = page.Document.GetElementById("II.B.7").ShouldNotBeNull();
        clause.QuerySelector("a")!.GetAttribute("href").ShouldBe("#II.B.7");
        clause.QuerySelector(".clause__marker")!.TextContent.ShouldBe("7.");
    }

    [Fact]
    public async Task The_contents_lead_to_every_part_and_section()
    {
        var page = await _app.Visitor().GetAsync(Page);

        var targets = page.Document.QuerySelectorAll(".policy__contents a").Select(link => link.GetAttribute("href")![1..]).ToList();
        targets.ShouldContain("section-II.C");
        targets.ShouldAllBe(id => page.Document.GetElementById(id) != null);
    }

    [Fact]
    public async Task The_receipt_form_is_part_of_it()
    {
        var page = await _app.Visitor().GetAsync(Page);

        var form = page.Document.QuerySelector(".receipt-form")!.TextContent;
        form.ShouldContain("State of Wisconsin / DEPARTMENT OF MILITARY AFFAIRS");
        form.ShouldContain("PRACTICE & PROCEDURE BULLETIN RECEIPT CERTIFICATION");
        form.ShouldContain("(Typed or Printed Name)");
        form.ShouldContain("Please return this certification to Paul Stahmer, ATTN:  WING-SHR");
    }

    [Fact]
    public async Task A_bulletin_that_is_not_published_is_not_there() =>
        (await _app.Visitor().GetAsync("/policy/9.999")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_employee_who_opens_it_signed_in_has_received_it()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        await _app.AssignAsync(ada);
        var browser = await _app.SignedInAsAsync(ada);

        await browser.GetAsync(Page);

        var receipt = (await _app.AssignmentOfAsync(ada)).Receipt.ShouldNotBeNull();
        receipt.Way.ShouldBe(ReceiptWay.BulletinOpened);
        receipt.On.ShouldBe(_app.Today);
    }

    [Fact]
    public async Task Nobody_has_received_it_because_someone_opened_it()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var bob = await _app.EmployAsync(Sample.Bob);
        await _app.AssignAsync(ada);

        await _app.Visitor().GetAsync(Page);
        await (await _app.SignedInAsAsync(bob)).GetAsync(Page);

        (await _app.AssignmentOfAsync(ada)).Receipt.ShouldBeNull();
    }

    private static string Words(IElement clause) => string.Join("\n\n", clause.QuerySelectorAll(".clause__text p").Select(WithoutMarker));

    /// <summary>The words of the paragraph without the number or bullet printed before them.</summary>
    private static string WithoutMarker(IElement paragraph) =>
        paragraph.QuerySelector(".clause__marker") is { } marker
            ? paragraph.TextContent[(marker.TextContent.Length + 1)..]
            : paragraph.TextContent;
}
