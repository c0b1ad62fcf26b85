using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Tests.Providers;

namespace PolicyTraining.Web.Tests.Scale;

/// <summary>A condition that says a little less than an index has every row looked at, and nobody notices before there are many.</summary>
public sealed class IndexTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [SqliteFact]
    public async Task Whoever_still_has_to_sign_is_found_by_the_index_of_the_outstanding() =>
        (await PlanAsync(db => db.Assignments.Outstanding().Where(a => a.DueOn != null).OrderBy(a => a.DueOn).Select(a => a.Id)))
            .ShouldContain("IX_Assignments_Outstanding ");

    [SqliteFact]
    public async Task Whoever_was_exempted_is_found_by_the_index_of_the_closed() =>
        (await PlanAsync(db => db.Assignments.Closed().Where(a => a.DueOn != null).OrderBy(a => a.DueOn).Select(a => a.Id)))
            .ShouldContain("IX_Assignments_Closed ");

    private Task<string> PlanAsync(Func<TrainingDb, IQueryable<Guid>> query) => _app.InDbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + query(db).ToQueryString();
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(reader.GetOrdinal("detail")));
        return string.Join('\n', steps);
    });
}
