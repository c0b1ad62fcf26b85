using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>HR expects nothing of a scan any more, for a reason.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/scans/{id:guid}/dismissal")]
public sealed class DismissalsController(TrainingDb db, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, CancellationToken cancellation) => ShowAsync(id, new ScanDismissalForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ScanDismissalForm form, CancellationToken cancellation)
    {
        if (await db.PaperScans.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } scan)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, form, cancellation);

        try
        {
            scan.Dismiss(form.Reason, User.DisplayName, clock);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("The scan is dismissed. The file and your reason are kept.");
        return LocalRedirect(ScanFilter.Waiting.Address);
    }

    private async Task<IActionResult> ShowAsync(Guid id, ScanDismissalForm form, CancellationToken cancellation)
    {
        if (await ScanLine.Of(db).SingleOrDefaultAsync(line => line.Id == id, cancellation) is not { } line)
            return NotFound();

        form.Line = line;
        return View("ScanDismissal", form);
    }
}
