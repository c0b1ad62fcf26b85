using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>HR pauses the deadline of somebody who is away.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/pauses")]
public sealed class PausesController(TrainingDb db, DueDates dueDates) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, CancellationToken cancellation) => ShowAsync(id, new PauseForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, PauseForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await db.Assignments.AnyAsync(assignment => assignment.Id == id, cancellation))
            return await ShowAsync(id, form, cancellation);

        try
        {
            var pause = await dueDates.PauseAsync(id, form.From!.Value, form.To!.Value, form.Reason, User.DisplayName, cancellation);
            TempData.Succeeded($"Paused from {pause.From.InBrief} to {pause.To.InBrief}. No reminder goes out in that time.");
            return Redirect($"/hr/assignments/{id}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.To), refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid id, PauseForm form, CancellationToken cancellation)
    {
        var line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == id), db.Employees)
            .SingleOrDefaultAsync(cancellation);
        if (line is null)
            return NotFound();

        form.Line = line;
        return View("Pause", form);
    }
}
