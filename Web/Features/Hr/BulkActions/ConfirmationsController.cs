using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>HR says that what it has seen is to be done.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/bulk-actions/{id:guid}/confirmation")]
public sealed class ConfirmationsController(TrainingDb db, BulkPlans plans, BulkRound round, TimeProvider clock) : Controller
{
    /// <summary>So many are done while HR waits; background work does the rest.</summary>
    private const int AtOnce = 50;

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.BulkActions.SingleOrDefaultAsync(action => action.Id == id, cancellation) is not { } plan)
            return NotFound();

        if (plan.IsPlan && await plans.HasChangedAsync(plan, cancellation))
        {
            var before = plan.Definition;
            await plans.PlanAgainAsync(plan, plan.Terms, cancellation);
            TempData.Informs($"Nothing was done: the list has changed since you looked. It was “{before}” Look again, and confirm.");
            return Redirect($"/hr/bulk-actions/{id}");
        }

        plan.Confirm(User.DisplayName, clock);
        await db.SaveChangesAsync(cancellation);
        await round.WorkAsync(id, AtOnce, cancellation);
        return Redirect($"/hr/bulk-actions/{id}");
    }
}
