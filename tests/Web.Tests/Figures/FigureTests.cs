using System.Globalization;
using AngleSharp.Dom;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Figures;

/// <summary>Whatever number HR reads, behind it are exactly so many rows: on the page, in the CSV and in the workbook.</summary>
public sealed class FigureTests : IAsyncDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    // Each figure is exported, which is more than anybody takes along in a minute.
    private readonly TrainingApp _app = new() { Settings = { ["RateLimits:Exports:Burst"] = "100000" } };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/hr")]
    [InlineData("/hr/reports")]
    [InlineData("/hr/reports?people=everyone")]
    [InlineData("/hr/reports?edition=2.110-e{next}")]
    public async Task Every_figure_is_the_number_of_rows_behind_its_link(string page)
    {
        var browser = await PlayedAsync();

        var next = (await _app.EditionAsync()).Ordinal + 1;
        var figures = FiguresOf(await browser.GetAsync(page.Replace("{next}", $"{next}", StringComparison.Ordinal)));

        figures.Count.ShouldBeGreaterThan(20);
        figures.ShouldContain(figure => figure.Number > 0);
        foreach (var figure in figures.DistinctBy(figure => figure.Address))
        {
            var list = await browser.GetAsync(figure.Address);
            ((int)list.Status).ShouldBe(200, figure.Address);
            list.Document.QuerySelectorAll("main table.rows tbody tr").Length.ShouldBe(figure.Number, figure.Address);
        }

        // The same address never counts differently in two places.
        figures.GroupBy(figure => figure.Address).ShouldAllBe(address => address.Select(figure => figure.Number).Distinct().Count() == 1);
    }

    [Fact]
    public async Task Every_figure_of_the_desk_is_exported_with_as_many_rows_and_says_so()
    {
        var browser = await PlayedAsync();

        foreach (var figure in FiguresOf(await browser.GetAsync("/hr")).Where(figure => figure.Address.StartsWith("/hr/assignments", StringComparison.Ordinal)).DistinctBy(figure => figure.Address))
        {
            var export = figure.Address.Replace("/hr/assignments", "/hr/assignments/export", StringComparison.Ordinal);
            var csv = ExportFiles.Csv(await browser.Client.GetByteArrayAsync($"{export}&format=csv", Cancellation));
            using var book = ExportFiles.Book(await browser.Client.GetByteArrayAsync($"{export}&format=xlsx", Cancellation));

            (csv.Count - 1).ShouldBe(figure.Number, figure.Address);
            (ExportFiles.Sheet(book, "Assignments").Count - 1).ShouldBe(figure.Number, figure.Address);
            var provenance = ExportFiles.Sheet(book, "Provenance").ToDictionary(row => row[0], row => row[1]);
            provenance["Rows"].ShouldBe($"{figure.Number}");
            provenance["What"].ShouldStartWith(figure.Number == 1 ? "1 assignment of" : $"{figure.Number} assignments of");
        }
    }

    [Fact]
    public async Task Charts_are_drawn_with_their_numbers_and_without_a_request_or_a_style_of_their_own()
    {
        var browser = await PlayedAsync();

        var page = await browser.GetAsync("/hr/reports");

        page.Document.QuerySelectorAll("figure.chart").Length.ShouldBe(page.Document.QuerySelectorAll("figure.chart details table").Length);
        var drawings = page.Document.QuerySelectorAll("figure.chart svg").ToList();
        drawings.Count.ShouldBeGreaterThan(3);
        foreach (var drawing in drawings)
        {
            drawing.GetAttribute("aria-label").ShouldNotBeNullOrWhiteSpace();
            drawing.QuerySelectorAll("[style], style, script, image, use").ShouldBeEmpty();
        }

        var units = page.Document.QuerySelectorAll("caption")[0].ParentElement!.QuerySelectorAll("tbody tr")
            .Select(row => int.Parse(row.QuerySelector("td a")!.TextContent, CultureInfo.InvariantCulture)).ToList();
        units.ShouldBe(units.OrderDescending());
    }

    [Fact]
    public async Task A_day_on_which_nothing_presses_is_quiet()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, Roles.Hr));

        var desk = await browser.GetAsync("/hr");

        desk.Text.ShouldContain("Nothing needs you today.");
        desk.Document.QuerySelectorAll("a.tile").ShouldAllBe(tile => tile.ClassList.Contains("tile--quiet"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Auditor)]
    public async Task Only_who_reads_the_register_gets_it_as_a_file(string? role)
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Ada, null, role is null ? [] : [role]));

        foreach (var path in new[] { "/hr/assignments/export?status=all&format=csv", "/hr/exports", "/hr/reports", "/hr/summaries" })
            ((int)(await browser.GetAsync(path)).Status).ShouldBe(role is null ? 403 : 200, path);
    }

    private async Task<TestBrowser> PlayedAsync()
    {
        var register = new AwkwardRegister(_app);
        await register.PlayAsync();
        return await _app.SignedInAsAsync(register.Olive);
    }

    private static List<(string Address, int Number)> FiguresOf(TestPage page) =>
        [.. page.Document.QuerySelectorAll("a[data-figure]").Select(link => (link.GetAttribute("href")!, NumberOf(link)))];

    private static int NumberOf(IElement link) => int.Parse(
        (link.QuerySelector(".tile__count")?.TextContent ?? link.ChildNodes.OfType<IText>().First().Text).Trim(),
        NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
