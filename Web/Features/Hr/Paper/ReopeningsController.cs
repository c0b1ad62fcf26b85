using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>HR takes a scan up again that was dismissed.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/scans/{id:guid}/reopening")]
public sealed class ReopeningsController(TrainingDb db) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.PaperScans.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } scan)
            return NotFound();

        scan.TakeUp();
        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("The scan waits again.");
        return Redirect($"/hr/scans/{id}");
    }
}
