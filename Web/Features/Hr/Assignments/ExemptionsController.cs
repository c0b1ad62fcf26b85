using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>HR excuses an employee, and takes that back.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/exemption")]
public sealed class ExemptionsController(TrainingDb db, Exemptions exemptions) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, CancellationToken cancellation) => ShowAsync(id, new ExemptionForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ExemptionForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await ExistsAsync(id, cancellation))
            return await ShowAsync(id, form, cancellation);

        try
        {
            await exemptions.ExemptAsync(id, form.Reason, User.DisplayName, cancellation);
            TempData.Succeeded("Exempted. Nothing is asked of them any more, and no more reminders go out.");
            return Redirect($"/hr/assignments/{id}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.Reason), refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Destroy(Guid id, CancellationToken cancellation)
    {
        if (!await ExistsAsync(id, cancellation))
            return NotFound();

        await exemptions.TakeBackAsync(id, User.DisplayName, cancellation);
        TempData.Succeeded("The exemption is taken back. The assignment is outstanding again, with the due date it had.");
        return Redirect($"/hr/assignments/{id}");
    }

    private Task<bool> ExistsAsync(Guid id, CancellationToken cancellation) =>
        db.Assignments.AnyAsync(assignment => assignment.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(Guid id, ExemptionForm form, CancellationToken cancellation)
    {
        var line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == id), db.Employees)
            .SingleOrDefaultAsync(cancellation);
        if (line is null)
            return NotFound();

        form.Line = line;
        return View("Exemption", form);
    }
}
