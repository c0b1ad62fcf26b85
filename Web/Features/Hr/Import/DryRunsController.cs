using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>What an import would do, person by person. Nothing is changed by looking at it or making it anew.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/import/{id:guid}/dry-run")]
public sealed class DryRunsController(TrainingDb db, RosterImports imports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string? list, string? page, CancellationToken cancellation)
    {
        if (await db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation) is not { } import)
            return NotFound();
        if (import.State != ImportState.Compared || import.PurgedAt is not null)
            return Redirect(import.NextStep);

        var active = await db.Employees.Active().CountAsync(cancellation);
        return View("DryRun", DryRunPage.Of(import, await imports.PlanAsync(import, cancellation), active, list, page));
    }

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation) is not { } import)
            return NotFound();

        return await imports.CompareAsync(import, cancellation) ? Redirect(import.NextStep) : Redirect($"/hr/import/{id}/rows");
    }
}
