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

/// <summary>Somebody who was suspended is back.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{id:guid}/suspension/ending")]
public sealed class SuspensionEndingsController(TrainingDb db, Absences absences) : Controller
{
    /// <exception cref="RuleBrokenException">They are not suspended.</exception>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();

        Rule.Require(employee.IsSuspended, $"{employee.Name} is not suspended.");
        return Show(new AbsenceForm(), employee);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AbsenceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();
        if (!ModelState.IsValid)
            return Show(form, employee);

        await absences.ResumeAsync(employee, form.Reason, User.DisplayName, cancellation);
        TempData.Succeeded($"{employee.Name} is back. Reminders look again with the next round.");
        return Redirect($"/hr/employees/{id}");
    }

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private ViewResult Show(AbsenceForm form, Employee employee)
    {
        form.Employee = employee;
        return View("SuspensionEnding", form);
    }
}
