using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Rules;

/// <summary>Somebody whom a rule takes in or passes over, and why.</summary>
public sealed record PreviewLine(string Name, string Email, string Unit, string Position, DateOnly HiredOn, string Why, bool IsTaken);

/// <summary>Exactly whom of the present roster a rule takes in, and why it passes over the others.</summary>
public sealed record RulePreview(int Taken, int Passed, IReadOnlyList<PreviewLine> Lines, Pagination Pagination)
{
    private const int Size = 50;

    public static async Task<RulePreview> LoadAsync(TrainingDb db, RuleTarget target, string? page, CancellationToken cancellation)
    {
        var people = await db.Employees.AsNoTracking().Active()
            .OrderBy(employee => employee.Name).ThenBy(employee => employee.Id)
            .Select(employee => new
            {
                employee.Name,
                employee.Email,
                employee.Unit,
                employee.Position,
                employee.HiredOn,
                Has = db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id && assignment.EditionId == target.EditionId),
            }).ToListAsync(cancellation);
        var lines = people.Select(person =>
        {
            var misses = target.Scope.Misses(person.Unit, person.Position, person.HiredOn) ?? (person.Has ? "They have this edition already." : null);
            return new PreviewLine(
                person.Name, person.Email, person.Unit, person.Position, person.HiredOn,
                misses ?? $"{person.Position} in {person.Unit}, hired on {person.HiredOn.InBrief}.", misses is null);
        }).OrderByDescending(line => line.IsTaken).ToList();
        var pagination = Pagination.Of(page, Size, lines.Count);
        return new(lines.Count(line => line.IsTaken), lines.Count(line => !line.IsTaken), [.. lines.Skip(pagination.Skip).Take(Size)], pagination);
    }
}
