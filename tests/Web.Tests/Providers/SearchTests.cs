using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.People;
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
        return await QueryPlan.OfAsync(db, db.Employees.Matching(db, "kowalski"));
    })).ShouldContain("IX_Employees_Search");

    [SqliteFact]
    public async Task Sqlite_finds_them_by_an_index() =>
        (await _app.InDbAsync(db => QueryPlan.OfAsync(db, db.Employees.Matching(db, "kowalski")))).ShouldContain("EmployeeSearch VIRTUAL TABLE INDEX");

    [Fact]
    public async Task Somebody_is_found_by_the_name_they_have_now()
    {
        await _app.EmployAsync(Sample.Ada);

        await _app.InDbAsync(db => db.Employees.ExecuteUpdateAsync(row => row.SetProperty(employee => employee.Name, "Ada Nowak")));

        (await FoundAsync("nowak")).ShouldBe(["Ada Nowak"]);
        (await FoundAsync("Ada Kow")).ShouldBeEmpty();
    }

    [SqliteFact]
    public async Task Everybody_is_found_where_there_was_no_index_before()
    {
        await _app.EmployAsync(Sample.Ada);

        await _app.InDbAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE "EmployeeSearch"; DROP TABLE "SearchedEmployees";""");
            await db.Provider.IndexSearchAsync(db, default);
            await db.Provider.IndexSearchAsync(db, default);
            return true;
        });

        (await FoundAsync("kowalski")).ShouldBe([Sample.Ada]);
    }

    [SqliteFact]
    public async Task The_index_knows_people_by_what_no_backup_numbers_anew()
    {
        await _app.InDbAsync(async db =>
        {
            foreach (var name in new[] { Sample.Bob, Sample.Ada, Sample.Olive })
                db.Add(new Employee(name, $"{name[..3]}@agency.example", "Large", "Planner", _app.Today));
            await db.SaveChangesAsync();
            await db.Employees.Where(employee => employee.Name == Sample.Bob).ExecuteDeleteAsync();
            return await db.Database.ExecuteSqlRawAsync("VACUUM");
        });

        (await FoundAsync(Sample.Ada)).ShouldBe([Sample.Ada]);
        (await FoundAsync(Sample.Olive)).ShouldBe([Sample.Olive]);
        (await FoundAsync(Sample.Bob)).ShouldBeEmpty();
        (await _app.InDbAsync(db => db.Database.SqlQuery<long>($"""SELECT COUNT(*) AS "Value" FROM "SearchedEmployees" """).SingleAsync())).ShouldBe(2);
    }

    private Task<List<string>> FoundAsync(string text) =>
        _app.InDbAsync(db => db.Employees.Matching(db, text).Select(employee => employee.Name).ToListAsync());
}
