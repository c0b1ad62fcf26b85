using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>Somebody comes back early: HR ends a pause before its time.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/pauses/{pauseId:guid}/ending")]
public sealed class PauseEndingsController(TrainingDb db, DueDates dueDates, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, Guid pauseId, CancellationToken cancellation) =>
        ShowAsync(id, pauseId, new PauseEndingForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, Guid pauseId, PauseEndingForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || await FindAsync(id, pauseId, cancellation) is null)
            return await ShowAsync(id, pauseId, form, cancellation);

        try
        {
            var pause = await dueDates.EndPauseAsync(id, pauseId, form.LastDay!.Value, User.DisplayName, cancellation);
            TempData.Succeeded(pause.IsTakenBack ? "The pause was taken back." : $"The pause ends on {pause.To.InWords}.");
            return Redirect($"/hr/assignments/{id}");
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.LastDay), refusal.Message);
            return await ShowAsync(id, pauseId, form, cancellation);
        }
    }

    private async Task<Pause?> FindAsync(Guid id, Guid pauseId, CancellationToken cancellation) =>
        (await db.Assignments.AsNoTracking().SingleOrDefaultAsync(assignment => assignment.Id == id, cancellation))
            ?.Pauses.SingleOrDefault(pause => pause.Id == pauseId);

    private async Task<IActionResult> ShowAsync(Guid id, Guid pauseId, PauseEndingForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, pauseId, cancellation) is not { } pause)
            return NotFound();

        form.Pause = pause;
        form.Suggest(clock.Today(agency.Value.Zone));
        form.Line = await AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == id), db.Employees).SingleAsync(cancellation);
        return View("PauseEnding", form);
    }
}

/// <summary>The new last day of a pause.</summary>
public sealed class PauseEndingForm
{
    [Required(ErrorMessage = "Enter the last day of the pause."), Display(Name = "last day")]
    public DateOnly? LastDay { get; set; }

    [BindNever, ValidateNever]
    public AssignmentLine Line { get; set; } = null!;

    [BindNever, ValidateNever]
    public Pause Pause { get; set; } = null!;

    /// <summary>Back today, so yesterday was the last day; one that is still ahead is taken back.</summary>
    public void Suggest(DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        LastDay ??= yesterday < Pause.From ? Pause.From.AddDays(-1) : yesterday;
    }
}
