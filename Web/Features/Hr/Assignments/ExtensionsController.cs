using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>HR gives an employee more time.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/extensions")]
public sealed class ExtensionsController(TrainingDb db, DueDates dueDates) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (await db.ExtensionRequests.Open().SingleOrDefaultAsync(request => request.AssignmentId == id, cancellation) is { } request)
            return Redirect($"/hr/extension-requests/{request.Id}");

        return await ShowAsync(assignment, new ExtensionForm(), cancellation);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ExtensionForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(assignment, form, cancellation);

        try
        {
            var extension = await dueDates.ExtendAsync(id, form.Seen, form.To!.Value, form.Reason, User.DisplayName, cancellation);
            TempData.Succeeded($"Extended to {extension.To.InWords}. The employee is told by e-mail.");
            return Redirect($"/hr/assignments/{id}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.To), refusal.Message);
            return await ShowAsync((await FindAsync(id, cancellation))!, form, cancellation);
        }
    }

    /// <summary>An assignment with a deadline; null when there is none.</summary>
    private Task<Assignment?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Assignments.AsNoTracking().SingleOrDefaultAsync(assignment => assignment.Id == id && assignment.DueOn != null, cancellation);

    private async Task<IActionResult> ShowAsync(Assignment assignment, ExtensionForm form, CancellationToken cancellation)
    {
        // What the page says now is what the next attempt has seen.
        ModelState.Remove(nameof(form.Seen));
        form.Seen = assignment.DueOn!.Value;
        form.Deadline = assignment.Deadline!.Value;
        form.Line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == assignment.Id), db.Employees)
            .SingleAsync(cancellation);
        return View("Extension", form);
    }
}
