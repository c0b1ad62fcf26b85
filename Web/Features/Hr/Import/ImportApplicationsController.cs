using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Imports;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Has an import applied that was looked at.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/import/{id:guid}/application")]
public sealed class ImportApplicationsController(TrainingDb db, RosterImports imports) : Controller
{
    /// <param name="seen">The fingerprint of the dry run that was looked at.</param>
    /// <param name="leavingIsMeant">HR said that so many do leave.</param>
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, string? seen, bool leavingIsMeant, CancellationToken cancellation)
    {
        if (await db.RosterImports.SingleOrDefaultAsync(import => import.Id == id, cancellation) is not { } import)
            return NotFound();

        try
        {
            await imports.QueueAsync(import, seen, leavingIsMeant, User.DisplayName, cancellation);
            return Redirect($"/hr/import/{id}");
        }
        catch (RuleBrokenException refusal)
        {
            db.ChangeTracker.Clear();
            var kept = await db.RosterImports.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellation);
            if (kept.State != ImportState.Compared)
                return Redirect($"/hr/import/{id}");

            ModelState.AddModelError("", refusal.Message);
            var active = await db.Employees.Active().CountAsync(cancellation);
            return View("DryRun", DryRunPage.Of(kept, await imports.PlanAsync(kept, cancellation), active, null, null));
        }
    }
}
