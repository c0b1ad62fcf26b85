using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow;

/// <summary>What a rule assigns at this moment.</summary>
/// <param name="Words">For a list: <c>P&amp;P 2.110 by “New hires”</c>.</param>
public sealed record RuleTarget(AssignmentRuleScope Scope, Guid EditionId, Edition Edition, string Words)
{
    public bool IsHandedOver => Scope.IsHandedOver;
}

/// <summary>Somebody, and what a rule gives them.</summary>
public sealed record RuledAssignment(Employee Employee, RuleTarget Target);

/// <summary>Assignments that follow from rules: who is taken in, and why or why not.</summary>
public sealed class AssignmentRules(TrainingDb db, EditionLibrary editions, Enrolment enrolment, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>The rules that are active, with the edition each assigns now. A bulletin that is not published assigns nothing.</summary>
    public async Task<IReadOnlyList<RuleTarget>> ActiveAsync(CancellationToken cancellation)
    {
        var rules = await db.AssignmentRules.AsNoTracking().Where(rule => rule.IsActive).OrderBy(rule => rule.CreatedAt).ToListAsync(cancellation);
        var targets = new List<RuleTarget>();
        foreach (var rule in rules)
        {
            if (await TargetAsync(rule.Name, rule.Scope, cancellation) is { } target)
                targets.Add(target);
        }

        return targets;
    }

    /// <returns>Null when the bulletin is not published.</returns>
    public async Task<RuleTarget?> TargetAsync(string name, AssignmentRuleScope scope, CancellationToken cancellation)
    {
        var found = scope.EditionId is { } given
            ? (given, await editions.FindAsync(given, cancellation))
            : await editions.NewestAsync(scope.BulletinNumber, cancellation);
        return found is not { } edition ? null
            : new(scope, edition.Item1, edition.Item2, $"P&P {edition.Item2.Bulletin.Number}, edition {edition.Item2.Ordinal}, by the rule “{name}”");
    }

    /// <summary>What the rules give somebody; of several that give one edition the oldest counts.</summary>
    public static IEnumerable<RuleTarget> For(IEnumerable<RuleTarget> rules, string unit, string position, DateOnly hiredOn) =>
        rules.Where(rule => rule.Scope.Misses(unit, position, hiredOn) is null).DistinctBy(rule => rule.EditionId);

    /// <summary>Assigns what the active rules give these people, who are new: each at most one notice for an edition.</summary>
    /// <param name="notBefore">The notices wait until then; null for at once.</param>
    public async Task<IReadOnlyList<Guid>> ApplyAsync(
        IReadOnlyList<Employee> newcomers, IReadOnlyList<RuleTarget> rules, string by, DateTimeOffset? notBefore, CancellationToken cancellation) =>
        await enrolment.AssignAllAsync(
            newcomers.SelectMany(employee => For(rules, employee.Unit, employee.Position, employee.HiredOn).Select(target => new RuledAssignment(employee, target))),
            by, notBefore, agency.Value.Zone, cancellation);

    /// <summary>Assigns what the active rules give somebody who was added by hand, and who may have been assigned something then.</summary>
    public async Task ApplyAsync(Employee newcomer, string by, CancellationToken cancellation)
    {
        var has = await db.Assignments.Where(assignment => assignment.EmployeeId == newcomer.Id).Select(assignment => assignment.EditionId).ToListAsync(cancellation);
        var rules = (await ActiveAsync(cancellation)).Where(rule => !has.Contains(rule.EditionId)).ToList();
        await ApplyAsync([newcomer], rules, by, notBefore: null, cancellation);
    }

    /// <summary>Keeps a rule, new or changed.</summary>
    /// <param name="isForExisting">Assigns to those who are in the roster already, too.</param>
    /// <returns>How many were assigned.</returns>
    public async Task<int> SaveAsync(AssignmentRule rule, bool isForExisting, string by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (db.Entry(rule).State == EntityState.Detached)
            db.AssignmentRules.Add(rule);
        db.Ledger.Add(AgencyFacts.RuleKept(rule, by, clock));
        await db.SaveChangesAsync(cancellation);
        var assigned = isForExisting && rule.IsActive && await TargetAsync(rule.Name, rule.Scope, cancellation) is { } target
            ? await AssignExistingAsync(target, by, cancellation)
            : 0;
        await transaction.CommitAsync(cancellation);
        return assigned;
    }

    private async Task<int> AssignExistingAsync(RuleTarget target, string by, CancellationToken cancellation)
    {
        var without = await db.Employees.Active()
            .Where(employee => !db.Assignments.Any(assignment => assignment.EmployeeId == employee.Id && assignment.EditionId == target.EditionId))
            .ToListAsync(cancellation);
        var meant = without.Where(employee => target.Scope.Misses(employee.Unit, employee.Position, employee.HiredOn) is null).ToList();
        foreach (var batch in meant.Chunk(500))
            await enrolment.AssignAllAsync(batch.Select(employee => new RuledAssignment(employee, target)), by, null, agency.Value.Zone, cancellation);
        return meant.Count;
    }
}
