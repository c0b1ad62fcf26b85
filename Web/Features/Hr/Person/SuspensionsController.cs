using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>HR suspends somebody whose duty rests: unpaid leave, an inquiry.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{id:guid}/suspension")]
public sealed class SuspensionsController(TrainingDb db, Absences absences) : Controller
{
    /// <exception cref="RuleBrokenException">They left, or are suspended already.</exception>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();

        Rule.Require(employee.IsActive, $"{employee.Name} {employee.WhyAway} already.");
        return Show(new AbsenceForm(), employee);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AbsenceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();
        if (!ModelState.IsValid)
            return Show(form, employee);

        await absences.SuspendAsync(employee, form.Reason, User.DisplayName, cancellation);
        TempData.Succeeded($"{employee.Name} is suspended: in no total, without mail, and cannot sign in. The deadline runs on; pause it if it should not.");
        return Redirect($"/hr/employees/{id}");
    }

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private ViewResult Show(AbsenceForm form, Employee employee)
    {
        form.Employee = employee;
        return View("Suspension", form);
    }
}
