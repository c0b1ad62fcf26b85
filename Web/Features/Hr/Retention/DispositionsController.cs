using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>HR approves the destruction of records past their date, in two steps: choose, then confirm with a reason.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/retention/dispositions")]
public sealed class DispositionsController(
    TrainingDb db, Dispositions dispositions, IOptions<RetentionOptions> retention, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> New(List<Guid> record, CancellationToken cancellation)
    {
        var form = new DispositionForm { Record = record };
        await LoadAsync(form, cancellation);
        if (form.Lines.Count > 0)
            return View("Disposition", form);

        TempData.Informs("Choose at least one record that is past its date and not on hold.");
        return Redirect(RetentionFilter.Past.Address);
    }

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(DispositionForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await DestroyAsync(form, cancellation))
        {
            await LoadAsync(form, cancellation);
            return View("Disposition", form);
        }

        TempData.Succeeded(form.Record.Count == 1 ? "Destroyed: 1 record. The proof that it was there remains." : $"Destroyed: {form.Record.Count} records. The proof that they were there remains.");
        return Redirect("/hr/retention?list=destroyed");
    }

    /// <param name="id">The assignment's.</param>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var disposition = await db.Dispositions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.AssignmentId == id, cancellation);
        if (disposition is null)
            return NotFound();

        var line = await RetentionLine.Of(db).SingleAsync(candidate => candidate.AssignmentId == id, cancellation);
        return View("Destroyed", new DestroyedPage(disposition, line.Name, agency.Value.Zone));
    }

    private async Task<bool> DestroyAsync(DispositionForm form, CancellationToken cancellation)
    {
        try
        {
            await dispositions.DestroyAsync(form.Record.ToHashSet(), form.Reason, User.DisplayName, cancellation);
            return true;
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return false;
        }
    }

    private async Task LoadAsync(DispositionForm form, CancellationToken cancellation)
    {
        form.Rule = retention.Value.Rule;
        form.Lines = await RetentionLine.Of(db).PastDate(form.Rule, clock.Today(agency.Value.Zone))
            .Where(line => form.Record.Contains(line.AssignmentId) && !line.IsHeld)
            .OrderBy(line => line.ReturnedOn).ThenBy(line => line.Name)
            .ToListAsync(cancellation);
    }
}
