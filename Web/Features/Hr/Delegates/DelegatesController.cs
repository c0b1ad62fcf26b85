using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Delegates;

/// <summary>HR names who acts for a supervisor who could not do it before they went.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/employees/{employeeId:guid}/delegates")]
public sealed class DelegatesController(TrainingDb db, Supervision supervision, Delegations delegations) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index(Guid employeeId, CancellationToken cancellation) => ShowAsync(employeeId, new DelegatesPage(), cancellation);

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(Guid employeeId, DelegatesPage form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await db.Employees.AnyAsync(employee => employee.Id == employeeId, cancellation))
            return await ShowAsync(employeeId, form, cancellation);

        try
        {
            var deputy = await delegations.NameAsync(employeeId, form.Email, form.From!.Value, form.To!.Value, User.DisplayName, cancellation);
            TempData.Succeeded($"{deputy.Name} acts from {form.From.Value.InWords} to {form.To.Value.InWords}. Please tell both.");
            return LocalRedirect(AddressOf(employeeId));
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(employeeId, form, cancellation);
        }
    }

    internal static string AddressOf(Guid employeeId) => $"/hr/employees/{employeeId}/delegates";

    private async Task<IActionResult> ShowAsync(Guid employeeId, DelegatesPage form, CancellationToken cancellation) =>
        await db.Employees.AnyAsync(employee => employee.Id == employeeId, cancellation)
            ? View("Delegates", await form.LoadAsync(db, employeeId, AddressOf(employeeId), User.EditsRegister, supervision.Today, cancellation))
            : NotFound();
}
