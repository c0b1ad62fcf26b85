using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Assignments;

public sealed record SupervisorChoice(Guid Id, string Name);

/// <summary>What the list can be narrowed to.</summary>
public sealed record FilterChoices(IReadOnlyList<string> Units, IReadOnlyList<SupervisorChoice> Supervisors)
{
    /// <summary>In the query string, for employees nobody supervises.</summary>
    public const string NoSupervisor = "none";

    public static async Task<FilterChoices> LoadAsync(TrainingDb db, CancellationToken cancellation) => new(
        await db.Employees.Select(employee => employee.Unit).Distinct().OrderBy(unit => unit).ToListAsync(cancellation),
        await db.Employees.Where(employee => db.Employees.Any(other => other.SupervisorId == employee.Id))
            .OrderBy(employee => employee.Name)
            .Select(employee => new SupervisorChoice(employee.Id, employee.Name))
            .ToListAsync(cancellation));
}
