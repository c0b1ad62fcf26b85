using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>Looks ahead: who an action would be about, who is left out and why. Nothing happens to an assignment here.</summary>
public sealed class BulkPlans(TrainingDb db, BulkDeeds deeds, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Plans kept without being confirmed are forgotten after a day.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <exception cref="RuleBrokenException">Nothing was chosen.</exception>
    public async Task<BulkAction> PlanAsync(
        BulkVerb verb, BulkTerms terms, BulkSelection selection, string by, CancellationToken cancellation)
    {
        var ids = await IdsAsync(selection, cancellation);
        var action = new BulkAction(verb, terms, selection.Population?.QueryString, DefinitionOf(selection, ids.Count), by, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.BulkActions.Add(action);
        await db.SaveChangesAsync(cancellation);
        await AddItemsAsync(action, ids, cancellation);
        await transaction.CommitAsync(cancellation);
        return action;
    }

    /// <summary>Looks again, under new terms or because the list has changed.</summary>
    /// <exception cref="RuleBrokenException">It is confirmed already, or nothing is left to do it to.</exception>
    public async Task PlanAgainAsync(BulkAction action, BulkTerms terms, CancellationToken cancellation)
    {
        var selection = await SelectionOfAsync(action, cancellation);
        var ids = await IdsAsync(selection, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        action.Plan(terms, DefinitionOf(selection, ids.Count), clock);
        await db.SaveChangesAsync(cancellation);
        await db.BulkItems.Where(item => item.ActionId == action.Id).ExecuteDeleteAsync(cancellation);
        await AddItemsAsync(action, ids, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether the filters mean other assignments now than when it was planned.</summary>
    public async Task<bool> HasChangedAsync(BulkAction action, CancellationToken cancellation)
    {
        if (action.Query is null)
            return false;

        var now = await IdsAsync(await SelectionOfAsync(action, cancellation), cancellation);
        var planned = await db.BulkItems.Where(item => item.ActionId == action.Id).Select(item => item.AssignmentId).ToHashSetAsync(cancellation);
        return !planned.SetEquals(now);
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var old = clock.GetUtcNow() - Lifetime;
        var plans = db.BulkActions.Where(action => action.ConfirmedAt == null && action.PlannedAt < old);
        await db.BulkItems.Where(item => plans.Any(plan => plan.Id == item.ActionId)).ExecuteDeleteAsync(cancellation);
        await plans.ExecuteDeleteAsync(cancellation);
    }

    private async Task<BulkSelection> SelectionOfAsync(BulkAction action, CancellationToken cancellation) =>
        action.Query is { } query
            ? await BulkSelection.OfAsync(db, query, cancellation)
            : new(null, await db.BulkItems.Where(item => item.ActionId == action.Id).Select(item => item.AssignmentId).ToListAsync(cancellation));

    private async Task<IReadOnlyList<Guid>> IdsAsync(BulkSelection selection, CancellationToken cancellation)
    {
        var ids = await selection.IdsAsync(db, clock.Today(agency.Value.Zone), cancellation);
        Rule.Require(
            ids.Count > 0,
            selection.Population is null ? "Tick at least one assignment, or choose all that match." : "No assignment fits these filters any more.");
        return ids;
    }

    private string DefinitionOf(BulkSelection selection, int count) => selection.Definition(count, clock.GetUtcNow(), agency.Value.Zone);

    private async Task AddItemsAsync(BulkAction action, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(Batch))
        {
            var candidates = await (
                from assignment in db.Assignments.AsNoTracking()
                join employee in db.Employees.AsNoTracking() on assignment.EmployeeId equals employee.Id
                where some.Contains(assignment.Id)
                select new BulkCandidate(assignment, employee)).ToListAsync(cancellation);
            var refusals = await deeds.Of(action.Verb).RefusalsAsync(action.Terms, candidates, cancellation);
            db.BulkItems.AddRange(candidates.Select(candidate => Item(action, candidate, refusals.GetValueOrDefault(candidate.Assignment.Id))));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private BulkItem Item(BulkAction action, BulkCandidate candidate, string? refusal)
    {
        var item = new BulkItem(action.Id, candidate.Assignment, candidate.Employee.SupervisorId);
        try
        {
            Rule.Require(refusal is null, refusal ?? "");
            deeds.Of(action.Verb).Rehearse(action.Terms, candidate, action.By);
            item.Expect(candidate.Assignment.DueOn);
        }
        catch (RuleBrokenException rule)
        {
            item.LeaveOut(rule.Message);
        }

        return item;
    }
}
