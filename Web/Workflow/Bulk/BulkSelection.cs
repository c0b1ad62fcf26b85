using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Which assignments an action is about: those of a population, or those that were picked one by one.</summary>
/// <param name="Population">Null when they were picked.</param>
public sealed record BulkSelection(Population? Population, IReadOnlyList<Guid> Picked)
{
    /// <param name="query">The population's query string.</param>
    public static async Task<BulkSelection> OfAsync(TrainingDb db, string query, CancellationToken cancellation)
    {
        var values = QueryHelpers.ParseQuery(query);
        var register = new RegisterQuery
        {
            Status = Value("status"),
            People = Value("people"),
            Unit = Value("unit"),
            Supervisor = Value("supervisor"),
            Edition = Value("edition"),
            DueFrom = Value("dueFrom"),
            DueTo = Value("dueTo"),
            Q = Value("q"),
        };
        return new(new PopulationReader(register, await RegisterChoices.LoadAsync(db, register, cancellation)).Population, []);

        string? Value(string name) => values.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    /// <summary>The ids of the assignments meant now.</summary>
    public async Task<IReadOnlyList<Guid>> IdsAsync(TrainingDb db, DateOnly today, CancellationToken cancellation) =>
        Population is { } population
            ? await population.Lines(db, today).Select(line => line.Id).ToListAsync(cancellation)
            : await db.Assignments.Where(assignment => Picked.Contains(assignment.Id)).Select(assignment => assignment.Id).ToListAsync(cancellation);

    public string Definition(int count, DateTimeOffset asOf, TimeZoneInfo zone) =>
        Population?.Definition(count, asOf, zone) ?? $"{count:N0} {(count == 1 ? "assignment" : "assignments")} picked from the list.";
}
