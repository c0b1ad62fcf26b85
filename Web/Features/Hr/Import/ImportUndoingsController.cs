using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Takes an import back, as long as nothing was built on it.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/import/{id:guid}/undoing")]
public sealed class ImportUndoingsController(TrainingDb db, ImportUndoing undoing) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } import)
            return NotFound();

        return import is { State: ImportState.Applied, PurgedAt: null }
            ? View("Undo", new UndoPage(import, await undoing.ObstaclesAsync(import, cancellation)))
            : Redirect($"/hr/import/{id}");
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } import)
            return NotFound();

        await undoing.UndoAsync(import, User.DisplayName, cancellation);
        TempData.Succeeded("The import was undone. The roster is as it was before.");
        return Redirect($"/hr/import/{id}");
    }

    private Task<RosterImport?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation);
}
