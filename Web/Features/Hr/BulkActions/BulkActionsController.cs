using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.BulkActions;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Features.Hr.BulkActions;

/// <summary>What HR does to many assignments at once: planned, shown, and only then confirmed.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/bulk-actions")]
public sealed class BulkActionsController(
    TrainingDb db, BulkPlans plans, BulkActionPages pages, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("BulkActionList", await pages.RecentAsync(cancellation));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, string? state, CancellationToken cancellation) =>
        await pages.LoadAsync(id, state, cancellation) is { } page ? View("BulkAction", page) : NotFound();

    /// <summary>What is to be entered for all of them.</summary>
    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> New([Bind("Verb,Scope,Query,Picked")] BulkForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        return await ShowFormAsync(form, cancellation);
    }

    /// <summary>Looks ahead; nothing happens to an assignment yet.</summary>
    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(BulkForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return await ShowFormAsync(form, cancellation);

        var plan = await plans.PlanAsync(form.Verb, form.ToTerms(), await SelectionAsync(form, cancellation), User.DisplayName, cancellation);
        return Redirect($"/hr/bulk-actions/{plan.Id}");
    }

    [HttpGet("{id:guid}/edit"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await FindPlanAsync(id, cancellation) is { } plan ? await ShowFormAsync(BulkForm.Of(plan), cancellation) : Redirect($"/hr/bulk-actions/{id}");

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, BulkForm form, CancellationToken cancellation)
    {
        if (await FindPlanAsync(id, cancellation) is not { } plan)
            return Redirect($"/hr/bulk-actions/{id}");
        if (!ModelState.IsValid)
        {
            (form.PlanId, form.Definition) = (id, plan.Definition);
            return await ShowFormAsync(form, cancellation);
        }

        await plans.PlanAgainAsync(plan, form.ToTerms(), cancellation);
        return Redirect($"/hr/bulk-actions/{id}");
    }

    private Task<BulkAction?> FindPlanAsync(Guid id, CancellationToken cancellation) =>
        db.BulkActions.SingleOrDefaultAsync(action => action.Id == id && action.ConfirmedAt == null, cancellation);

    private async Task<BulkSelection> SelectionAsync(BulkForm form, CancellationToken cancellation) =>
        form.Scope == "all" ? await BulkSelection.OfAsync(db, form.Query ?? "", cancellation) : new(null, [.. form.Picked.Distinct()]);

    private async Task<IActionResult> ShowFormAsync(BulkForm form, CancellationToken cancellation)
    {
        if (form.PlanId is null)
        {
            var selection = await SelectionAsync(form, cancellation);
            var ids = await selection.IdsAsync(db, clock.Today(agency.Value.Zone), cancellation);
            if (ids.Count == 0)
            {
                TempData.Informs("Tick the assignments that you mean, or choose all that match; then say what is to be done.");
                return LocalRedirect("/hr/assignments" + WayBack.Query(form.Query));
            }

            form.Definition = selection.Definition(ids.Count, clock.GetUtcNow(), agency.Value.Zone);
        }

        if (form.Verb == BulkVerb.Reassign)
            form.Supervisors = await SupervisorsAsync(cancellation);
        return View("NewBulkAction", form);
    }

    private async Task<IReadOnlyList<SelectListItem>> SupervisorsAsync(CancellationToken cancellation) =>
    [
        new("Nobody: HR stands in", ""),
        .. await db.Employees.Active().OrderBy(employee => employee.Name)
            .Select(employee => new SelectListItem(employee.Name + " (" + employee.Unit + ")", employee.Id.ToString()))
            .ToListAsync(cancellation),
    ];
}
