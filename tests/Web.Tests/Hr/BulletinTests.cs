using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Hr;

public sealed class BulletinTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_clause_stands_in_the_matrix_with_where_it_is_taught_and_tested()
    {
        var browser = await _app.SignedInAsAsync(await _app.EmployAsync(Sample.Olive, null, "HR"));
        var edition = await _app.EditionAsync();

        var page = await browser.GetAsync("/hr/bulletins");

        var rows = page.Document.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.TextContent);
        rows.Keys.ShouldBe(edition.Bulletin.Clauses.Select(clause => clause.Id.Value));
        rows["II.A.4"].ShouldContain("Rules for everyone");
        rows["II.A.4"].ShouldContain("Taught and tested");
    }
}
