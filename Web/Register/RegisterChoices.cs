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
/// <param name="Supervisors">All; where they are very many those of the unit that is asked for, and at least the one asked for.</param>
/// <param name="ListsSupervisors">False where they are too many to choose from.</param>
public sealed record RegisterChoices(
    IReadOnlyList<string> Units, IReadOnlyList<SupervisorChoice> Supervisors, bool ListsSupervisors, IReadOnlyList<EditionChoice> Editions)
{
    /// <summary>In the query string, for employees nobody supervises.</summary>
    public const string NoSupervisor = "none";

    /// <summary>From more than these nobody chooses, and their names would be most of the page.</summary>
    public const int MostSupervisors = 500;

    /// <param name="asked">What is asked for, as anybody may have typed it.</param>
    public static Task<RegisterChoices> LoadAsync(TrainingDb db, RegisterQuery asked, CancellationToken cancellation) =>
        LoadAsync(db, [asked], cancellation);

    /// <summary>For reading several query strings.</summary>
    public static async Task<RegisterChoices> LoadAsync(TrainingDb db, IReadOnlyList<RegisterQuery> asked, CancellationToken cancellation)
    {
        var listed = await db.SupervisorsAsync(MostSupervisors + 1, cancellation);
        if (listed.Count > MostSupervisors && asked is [{ Unit: { Length: > 0 } unit }])
            listed = await SupervisorsOfAsync(db, unit, cancellation);
        var lists = listed.Count <= MostSupervisors;
        var shown = (lists ? listed : []).Concat(await AskedForAsync(db, asked, cancellation)).Distinct().ToList();
        return new(
            await db.UnitsAsync(cancellation),
            await db.Employees.Where(employee => shown.Contains(employee.Id))
                .OrderBy(employee => employee.Name)
                .Select(employee => new SupervisorChoice(employee.Id, employee.Name))
                .ToListAsync(cancellation),
            lists,
            await db.Editions.OrderBy(edition => edition.BulletinNumber).ThenBy(edition => edition.Ordinal)
                .Select(edition => new EditionChoice(edition.Id, edition.BulletinNumber, edition.Ordinal))
                .ToListAsync(cancellation));
    }

    private static Task<List<Guid>> SupervisorsOfAsync(TrainingDb db, string unit, CancellationToken cancellation) =>
        db.Employees.Where(employee => employee.Unit == unit && employee.SupervisorId != null)
            .Select(employee => employee.SupervisorId!.Value).Distinct().Take(MostSupervisors + 1)
            .ToListAsync(cancellation);

    /// <summary>Those whose ids are asked for, as far as they supervise anybody.</summary>
    private static async Task<List<Guid>> AskedForAsync(TrainingDb db, IReadOnlyList<RegisterQuery> asked, CancellationToken cancellation)
    {
        var ids = asked.Select(query => Guid.TryParse(query.Supervisor, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        return ids.Count == 0
            ? []
            : await db.Employees.Where(employee => employee.SupervisorId != null && ids.Contains(employee.SupervisorId.Value))
                .Select(employee => employee.SupervisorId!.Value).Distinct()
                .ToListAsync(cancellation);
    }
}
