using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Who acts for a supervisor who is away. Who supervises nobody names nobody; a delegate names no delegate.</summary>
[Route("team/delegates")]
public sealed class DelegatesController(TrainingDb db, Supervision supervision, Delegations delegations) : Controller
{
    private const string Address = "/team/delegates";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        await SupervisorIdAsync(cancellation) is { } me ? await ShowAsync(me, new DelegatesPage(), cancellation) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(DelegatesPage form, CancellationToken cancellation)
    {
        if (await SupervisorIdAsync(cancellation) is not { } me)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(me, form, cancellation);

        try
        {
            var deputy = await delegations.NameAsync(me, form.Email, form.From!.Value, form.To!.Value, User.DisplayName, cancellation);
            TempData.Succeeded($"{deputy.Name} acts for you from {form.From.Value.InWords} to {form.To.Value.InWords}. Please tell {deputy.Name}.");
            return LocalRedirect(Address);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(me, form, cancellation);
        }
    }

    private async Task<Guid?> SupervisorIdAsync(CancellationToken cancellation) =>
        User.EmployeeId is { } me && await supervision.Reports(me, of: me).AnyAsync(cancellation) ? me : null;

    private async Task<IActionResult> ShowAsync(Guid me, DelegatesPage form, CancellationToken cancellation) =>
        View("TeamDelegates", await form.LoadAsync(db, me, Address, mayChange: true, supervision.Today, cancellation));
}
