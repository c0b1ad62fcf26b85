using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>HR undoes what it did to many, as far as nothing was built on it.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/bulk-actions/{id:guid}/undo")]
public sealed class UndosController(TrainingDb db, BulkRound round, TimeProvider clock) : Controller
{
    /// <summary>So many are undone while HR waits; background work does the rest.</summary>
    private const int AtOnce = 50;

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.BulkActions.SingleOrDefaultAsync(action => action.Id == id, cancellation) is not { } action)
            return NotFound();

        action.Undo(User.DisplayName, clock);
        await db.SaveChangesAsync(cancellation);
        await round.WorkAsync(id, AtOnce, cancellation);
        return Redirect($"/hr/bulk-actions/{id}");
    }
}
