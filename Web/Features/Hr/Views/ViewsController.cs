using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Workflow.Bulk;

namespace PolicyTraining.Web.Features.Hr.Views;

/// <summary>Filters of the register that HR keeps under a name: everybody their own, and those that are shared.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/views")]
public sealed class ViewsController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("ViewList", await db.SavedViews.AsNoTracking().SeenBy(User.AccountId).ToListAsync(cancellation));

    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public Task<IActionResult> New(CancellationToken cancellation) =>
        ShowAsync(new ViewForm { Query = Request.QueryString.Value }, cancellation);

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(ViewForm form, CancellationToken cancellation)
    {
        // What is kept is what the reader understands, so that nothing else can hide in an address.
        var population = (await BulkSelection.OfAsync(db, form.Query ?? "", cancellation)).Population!;
        return await SaveAsync(
            form, () => db.SavedViews.Add(new(User.AccountId, User.DisplayName, form.Name, form.IsShared, population.QueryString, clock)).Entity, cancellation);
    }

    [HttpGet("{id:guid}/edit"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) is { } view
        ? await ShowAsync(new ViewForm { ViewId = id, Name = view.Name, IsShared = view.IsShared, Query = view.Query }, cancellation)
        : NotFound();

    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, ViewForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } view)
            return NotFound();

        (form.ViewId, form.Query) = (id, view.Query);
        return await SaveAsync(
            form,
            () =>
            {
                view.Rename(form.Name, form.IsShared);
                return view;
            },
            cancellation);
    }

    [HttpPost("{id:guid}/removal"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Destroy(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } view)
            return NotFound();

        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded($"The view “{view.Name}” is gone. The assignments it showed are as they were.");
        return Redirect("/hr/views");
    }

    /// <summary>Only whoever saved a view changes it.</summary>
    private Task<SavedView?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var account = User.AccountId;
        return db.SavedViews.SingleOrDefaultAsync(view => view.Id == id && view.OwnerId == account, cancellation);
    }

    private async Task<IActionResult> SaveAsync(ViewForm form, Func<SavedView> change, CancellationToken cancellation)
    {
        try
        {
            var view = change();
            await db.SaveChangesAsync(cancellation);
            TempData.Succeeded($"Saved as “{view.Name}”.");
            return Redirect(view.Address);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.Name), refusal.Message);
        }
        catch (DbUpdateException refusal) when (refusal.IsLostRace)
        {
            ModelState.AddModelError(nameof(form.Name), "You have a view of this name already. Choose another name, or delete that one first.");
        }

        db.ChangeTracker.Clear();
        return await ShowAsync(form, cancellation);
    }

    private async Task<IActionResult> ShowAsync(ViewForm form, CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        var population = (await BulkSelection.OfAsync(db, form.Query ?? "", cancellation)).Population!;
        var count = await population.CountAsync(db, clock.Today(zone), cancellation);
        form.Definition = population.Definition(count, clock.GetUtcNow(), zone);
        return View("SaveView", form);
    }
}
