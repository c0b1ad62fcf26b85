using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Tests.Providers;

/// <summary>How a database would answer a question, in its own words.</summary>
internal static class QueryPlan
{
    private static readonly string Explain = TestDatabase.Server is null ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";

    public static async Task<string> OfAsync(TrainingDb db, IQueryable query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = Explain + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(reader.FieldCount - 1));
        return string.Join('\n', steps);
    }
}
