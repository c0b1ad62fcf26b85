using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Register;

public sealed record SupervisorChoice(Guid Id, string Name);

/// <summary>A published edition that assignments can be narrowed to.</summary>
public sealed record EditionChoice(Guid Id, string BulletinNumber, int Ordinal)
{
    /// <summary>In the query string: <c>?edition=2.110-e1</c>.</summary>
    public string Value => $"{BulletinNumber}-e{Ordinal}";

    public string Label => $"P&P {BulletinNumber}, edition {Ordinal}";
}

/// <summary>What the register can be narrowed to.</summary>
public sealed record RegisterChoices(
    IReadOnlyList<string> Units, IReadOnlyList<SupervisorChoice> Supervisors, IReadOnlyList<EditionChoice> Editions)
{
    /// <summary>In the query string, for employees nobody supervises.</summary>
    public const string NoSupervisor = "none";

    public static async Task<RegisterChoices> LoadAsync(TrainingDb db, CancellationToken cancellation) => new(
        await db.Employees.Select(employee => employee.Unit).Distinct().OrderBy(unit => unit).ToListAsync(cancellation),
        await db.Employees.Where(employee => db.Employees.Any(other => other.SupervisorId == employee.Id))
            .OrderBy(employee => employee.Name)
            .Select(employee => new SupervisorChoice(employee.Id, employee.Name))
            .ToListAsync(cancellation),
        await db.Editions.OrderBy(edition => edition.BulletinNumber).ThenBy(edition => edition.Ordinal)
            .Select(edition => new EditionChoice(edition.Id, edition.BulletinNumber, edition.Ordinal))
            .ToListAsync(cancellation));
}
