using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Rules;

/// <summary>By which rules people who are added are assigned a bulletin. Nothing is kept before HR has seen whom it takes in.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/rules")]
public sealed class RulesController(TrainingDb db, AssignmentRules rules, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("RuleList", await db.AssignmentRules.AsNoTracking().OrderByDescending(rule => rule.IsActive).ThenBy(rule => rule.Name).ToListAsync(cancellation));

    /// <param name="preview">Whether to show whom the rule in the query string takes in.</param>
    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> New(RuleForm form, bool preview, string? page, CancellationToken cancellation)
    {
        if (!preview)
            ModelState.Clear();
        return await ShowAsync(form, preview, page, cancellation);
    }

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(RuleForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(form, false, null, cancellation);

        var rule = new AssignmentRule(form.Name, form.Scope, User.DisplayName, clock);
        return await SaveAsync(rule, form, cancellation);
    }

    /// <param name="preview">Whether to show whom the rule in the query string, instead of the one that is kept, takes in.</param>
    [HttpGet("{id:guid}/edit"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Edit(Guid id, RuleForm form, bool preview, string? page, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } rule)
            return NotFound();
        if (!preview)
            ModelState.Clear();

        var shown = preview ? form : RuleForm.Of(rule);
        shown.Id = id;
        return await ShowAsync(shown, preview, page, cancellation);
    }

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, RuleForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } rule)
            return NotFound();

        form.Id = id;
        if (!ModelState.IsValid)
            return await ShowAsync(form, false, null, cancellation);

        rule.Change(form.Name, form.Scope);
        return await SaveAsync(rule, form, cancellation);
    }

    private async Task<IActionResult> SaveAsync(AssignmentRule rule, RuleForm form, CancellationToken cancellation)
    {
        if (form.IsPaused)
            rule.Pause();
        else
            rule.Resume();
        var assigned = await rules.SaveAsync(rule, form.IsForExisting, User.DisplayName, cancellation);
        TempData.Succeeded(form.IsPaused ? $"The rule “{rule.Name}” is kept and paused. It assigns nothing."
            : assigned == 0 ? $"The rule “{rule.Name}” is kept. It assigns from now on to whoever is added."
            : $"The rule “{rule.Name}” is kept, and {assigned:N0} {(assigned == 1 ? "person was" : "people were")} assigned. Each gets one notice.");
        return Redirect("/hr/rules");
    }

    private Task<AssignmentRule?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.AssignmentRules.SingleOrDefaultAsync(rule => rule.Id == id, cancellation);

    private async Task<IActionResult> ShowAsync(RuleForm form, bool preview, string? page, CancellationToken cancellation)
    {
        form.Editions =
        [
            new($"The newest of {TaughtBulletin.Name}", ""),
            .. await db.Editions.Where(edition => edition.BulletinNumber == TaughtBulletin.Number).OrderByDescending(edition => edition.Ordinal)
                .Select(edition => new SelectListItem("Edition " + edition.Ordinal, edition.Id.ToString())).ToListAsync(cancellation),
        ];
        var units = await db.Employees.Active().Select(employee => employee.Unit).Distinct().ToListAsync(cancellation);
        form.KnownUnits = [.. units.Union(form.Units).Order(StringComparer.CurrentCulture)];
        if (preview && ModelState.IsValid && await rules.TargetAsync(form.Name, form.Scope, cancellation) is { } target)
            form.Preview = await RulePreview.LoadAsync(db, target, page, cancellation);
        return View("Rule", form);
    }
}
