using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>A page on which HR says, with a reason, that somebody is away, is back, or did not leave.</summary>
/// <param name="view">The page with the form.</param>
[Authorize(Policy = Policies.Hr)]
public abstract class AbsenceController(TrainingDb db, string view) : Controller
{
    /// <exception cref="RuleBrokenException">It cannot be said of them.</exception>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();

        var fault = FaultOf(employee);
        Rule.Require(fault is null, fault ?? "");
        return Show(new AbsenceForm(), employee);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AbsenceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();
        if (!ModelState.IsValid)
            return Show(form, employee);

        TempData.Succeeded(await SaveAsync(employee, form.Reason, cancellation));
        return Redirect($"/hr/employees/{id}");
    }

    /// <summary>Why it cannot be said of this employee now; null when it can.</summary>
    protected abstract string? FaultOf(Employee employee);

    /// <returns>What has happened, for HR to read.</returns>
    protected abstract Task<string> SaveAsync(Employee employee, string? reason, CancellationToken cancellation);

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private ViewResult Show(AbsenceForm form, Employee employee)
    {
        form.Employee = employee;
        return View(view, form);
    }
}
