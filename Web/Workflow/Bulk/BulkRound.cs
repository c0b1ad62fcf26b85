using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow.Bulk;

/// <summary>
/// Does, or undoes, confirmed actions one assignment after the other, each in a transaction of its own. What is done is marked
/// in that same transaction, so that a server that is stopped goes on where it was, and two servers do nothing twice.
/// </summary>
public sealed class BulkRound(TrainingDb db, BulkDeeds deeds, BulkPlans plans, TimeProvider clock)
{
    private const int Most = 500;

    public async Task RunAsync(CancellationToken stopping)
    {
        var open = await db.BulkActions.AsNoTracking()
            .Where(action => action.ConfirmedAt != null && (action.FinishedAt == null || (action.UndoneAt != null && action.UndoFinishedAt == null)))
            .OrderBy(action => action.PlannedAt)
            .Select(action => action.Id)
            .ToListAsync(stopping);
        foreach (var id in open)
            await WorkAsync(id, Most, stopping);
        await plans.ForgetAsync(stopping);
    }

    /// <summary>Works off at most so many assignments of one action.</summary>
    public async Task WorkAsync(Guid actionId, int most, CancellationToken stopping)
    {
        var action = await db.BulkActions.AsNoTracking().SingleAsync(candidate => candidate.Id == actionId, stopping);
        var pending = action.IsUndoing ? BulkItemState.Done : BulkItemState.Planned;
        var items = await db.BulkItems.AsNoTracking()
            .Where(item => item.ActionId == actionId && item.State == pending)
            .OrderBy(item => item.AssignmentId)
            .Take(most)
            .ToListAsync(stopping);
        foreach (var item in items)
            await OneAsync(action, item, stopping);

        if (items.Count < most)
            await FinishAsync(action, stopping);
    }

    private async Task OneAsync(BulkAction action, BulkItem item, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var same = db.BulkItems.Where(candidate =>
            candidate.ActionId == item.ActionId && candidate.AssignmentId == item.AssignmentId && candidate.State == item.State);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stopping);
            var done = action.IsUndoing ? BulkItemState.Undone : BulkItemState.Done;
            // Nobody else takes it while this transaction lasts, and it is free again when the transaction fails.
            if (await same.ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, done), stopping) == 0)
                return;

            await ActAsync(action, item, stopping);
            await transaction.CommitAsync(stopping);
        }
        catch (RuleBrokenException rule)
        {
            await ExplainAsync(action, same, rule.Message, stopping);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            await ExplainAsync(action, same, "Somebody changed it at the same moment. Look at it again.", stopping);
        }
    }

    private async Task ActAsync(BulkAction action, BulkItem item, CancellationToken stopping)
    {
        var deed = deeds.Of(action.Verb);
        if (action.IsUndoing)
        {
            await deed.UndoAsync(action.Terms, item, action.UndoneBy!, stopping);
            return;
        }

        await RequireAsSeenAsync(action, item, stopping);
        var outcome = await deed.DoAsync(action.Terms, item, action.By, stopping);
        await db.BulkItems.Where(candidate => candidate.ActionId == item.ActionId && candidate.AssignmentId == item.AssignmentId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(candidate => candidate.DueAfter, outcome.DueAfter).SetProperty(candidate => candidate.MadeId, outcome.MadeId),
                stopping);
    }

    private async Task RequireAsSeenAsync(BulkAction action, BulkItem item, CancellationToken stopping)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(candidate => candidate.Id == item.AssignmentId, stopping);
        var supervisor = await db.Employees.Where(employee => employee.Id == assignment.EmployeeId)
            .Select(employee => employee.SupervisorId)
            .SingleAsync(stopping);
        var seen = action.Verb == BulkVerb.Reassign ? supervisor : item.SeenSupervisorId;
        var changed = item.WhatChanged(assignment, seen, action.PlannedAt);
        Rule.Require(changed is null, changed ?? "");
    }

    private async Task ExplainAsync(BulkAction action, IQueryable<BulkItem> item, string why, CancellationToken stopping)
    {
        db.ChangeTracker.Clear();
        var state = action.IsUndoing ? BulkItemState.Kept : BulkItemState.Skipped;
        await item.ExecuteUpdateAsync(
            set => set.SetProperty(candidate => candidate.State, state).SetProperty(candidate => candidate.Words, why), stopping);
    }

    private async Task FinishAsync(BulkAction action, CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        var same = db.BulkActions.Where(candidate => candidate.Id == action.Id);
        if (action.IsUndoing)
            await same.ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.UndoFinishedAt, now), stopping);
        else
            await same.ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.FinishedAt, now), stopping);
    }
}
