using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Imports.Planning;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Imports;

/// <summary>Makes the comparison of a file with the roster, and keeps it as it is shown.</summary>
public sealed class DryRun(TrainingDb db, AssignmentRules rules, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int MostNamed = 5;

    public async Task<IReadOnlyList<PlanLine>> MakeAsync(RosterImport import, IReadOnlyList<PersonRow> people, CancellationToken cancellation)
    {
        var roster = await RosterAsync(cancellation);
        var plan = new RosterPlanner(roster, import.IsComplete, clock.Today(agency.Value.Zone)).Plan(people);
        var outsiders = await OutsidersAsync(cancellation);
        var active = await rules.ActiveAsync(cancellation);
        return [.. plan.Select(line => Ruled(Free(line, outsiders), active))];
    }

    /// <param name="refusal">Why the one before could not be applied; null for the first.</param>
    public async Task KeepAsync(RosterImport import, IReadOnlyList<PlanLine> plan, string? refusal, CancellationToken cancellation)
    {
        import.Compared(PlanCounts.Of(plan), FingerprintOf(plan), refusal);
        var kept = await db.ImportContents.SingleOrDefaultAsync(content => content.ImportId == import.Id && content.Kind == ImportContentKind.Plan, cancellation);
        if (kept is null)
            db.ImportContents.Add(new ImportContent(import.Id, ImportContentKind.Plan, plan.ToList()));
        else
            kept.Pack(plan.ToList());
        await db.SaveChangesAsync(cancellation);
    }

    public static string FingerprintOf(IReadOnlyList<PlanLine> plan) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(plan));

    /// <summary>Who is not as the dry run said, for whoever looked at it.</summary>
    public static string Difference(IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> now)
    {
        var old = before.ToLookup(Key, line => JsonSerializer.Serialize(line));
        var names = now.Where(line => !old[Key(line)].Contains(JsonSerializer.Serialize(line))).Select(line => line.Name)
            .Concat(before.ExceptBy(now.Select(Key), Key).Select(line => line.Name)).Distinct().ToList();
        var named = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed:N0} more" : "");
        return $"Nothing was applied: the roster or the rules changed since the dry run, for {named}. The dry run was made anew; look at it, then apply it.";

        static string Key(PlanLine line) => $"{line.EmployeeId} {line.Row}";
    }

    private async Task<List<RosterPerson>> RosterAsync(CancellationToken cancellation)
    {
        var withRole = (await (
            from grant in db.UserRoles
            join account in db.Users on grant.UserId equals account.Id
            where account.EmployeeId != null
            select account.EmployeeId!.Value).Distinct().ToListAsync(cancellation)).ToHashSet();
        var people = await db.Employees.AsNoTracking()
            .Select(person => new { person.Id, person.Number, person.Name, person.Email, person.Unit, person.Position, person.HiredOn, person.SupervisorId, person.LeftOn })
            .OrderBy(person => person.Name).ThenBy(person => person.Id)
            .ToListAsync(cancellation);
        return [.. people.Select(person => new RosterPerson(
            person.Id, person.Number, person.Name, person.Email, person.Unit, person.Position, person.HiredOn, person.SupervisorId, person.LeftOn,
            withRole.Contains(person.Id)))];
    }

    /// <summary>Addresses of accounts that belong to nobody in the roster.</summary>
    private async Task<HashSet<string>> OutsidersAsync(CancellationToken cancellation) =>
        (await db.Users.Where(account => account.EmployeeId == null).Select(account => account.Email!).ToListAsync(cancellation))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static PlanLine Free(PlanLine line, HashSet<string> outsiders) =>
        line.Stays && line.Fault is null && outsiders.Contains(line.Email)
            ? line with { FaultField = ImportField.Email, Fault = "An administrator’s account has this e-mail address. Correct it." }
            : line;

    private static PlanLine Ruled(PlanLine line, IReadOnlyList<RuleTarget> active) => line.Kind == PlanKind.New
        ? line with { Assigned = [.. AssignmentRules.For(active, line.Unit, line.Position, line.HiredOn).Select(target => target.Words)] }
        : line;
}
