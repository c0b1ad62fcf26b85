using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>People type names and addresses in any case, and a percent sign when they look for one.</summary>
public sealed class SearchTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("kowALSKI")]
    [InlineData("ADA@DMA")]
    public async Task Case_is_no_matter(string text)
    {
        await _app.EmployAsync(Sample.Ada);
        await _app.EmployAsync(Sample.Bob);

        (await FoundAsync(text)).ShouldBe([Sample.Ada]);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_d_")]
    [InlineData("\\")]
    public async Task Signs_mean_themselves(string text)
    {
        await _app.EmployAsync(Sample.Ada);

        (await FoundAsync(text)).ShouldBeEmpty();
    }

    [PostgreSqlFact]
    public async Task PostgreSql_knows_the_case_of_every_letter_and_sorts_as_people_do()
    {
        foreach (var name in new[] { "Zoe Adler", "Bob Ansari", "anders Öberg" })
            await _app.EmployAsync(name);

        (await FoundAsync("öBERG")).ShouldBe(["anders Öberg"]);
        (await _app.InDbAsync(db => db.Employees.OrderBy(employee => employee.Name).Select(employee => employee.Name).ToListAsync()))
            .ShouldBe(["anders Öberg", "Bob Ansari", "Zoe Adler"]);
    }

    [PostgreSqlFact]
    public async Task PostgreSql_finds_them_by_an_index() => (await _app.InDbAsync(async db =>
    {
        // A table of a few is read whole, whatever indexes it has.
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        return await QueryPlan.OfAsync(db, db.Employees.Matching("kowalski"));
    })).ShouldContain("IX_Employees_Search");

    private Task<List<string>> FoundAsync(string text) =>
        _app.InDbAsync(db => db.Employees.Matching(text).Select(employee => employee.Name).ToListAsync());
}
