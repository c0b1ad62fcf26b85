using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>Files a scan with a paper return that was recorded before the scan came.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/scans/{id:guid}/filing")]
public sealed class FilingsController(TrainingDb db, PaperScans scans) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.PaperScans.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } scan)
            return NotFound();

        await scans.FileAsync(scan, User.DisplayName, cancellation);
        TempData.Succeeded("The scan is filed with the paper return.");
        return Redirect($"/hr/assignments/{scan.AssignmentId}");
    }
}
