using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>A paper return was entered wrongly: HR voids it. Nothing is deleted.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/paper-return/voiding")]
public sealed class VoidingsController(TrainingDb db, PaperReturns returns) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (assignment.PaperReturnedOn is not null)
            return await ShowAsync(id, new VoidingForm(), cancellation);

        TempData.Informs("No paper return stands on this assignment, so there is nothing to void.");
        return Redirect($"/hr/assignments/{id}");
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, VoidingForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, form, cancellation);

        try
        {
            await returns.VoidAsync(assignment, form.Reason, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }

        TempData.Succeeded(assignment.IsOutstanding
            ? "The paper return is void. The assignment is outstanding again, and reminders go on."
            : "The paper return is void. The employee has left, so the assignment has ended.");
        return Redirect($"/hr/assignments/{id}");
    }

    private Task<Assignment?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Assignments.SingleOrDefaultAsync(assignment => assignment.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(Guid id, VoidingForm form, CancellationToken cancellation)
    {
        form.Line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == id), db.Employees).SingleAsync(cancellation);
        return View("Voiding", form);
    }
}
