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

/// <summary>HR undoes a departure: somebody came back, or never left.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{id:guid}/reinstatement")]
public sealed class ReinstatementsController(TrainingDb db, Absences absences) : Controller
{
    /// <exception cref="RuleBrokenException">They have not left.</exception>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();

        Rule.Require(employee.HasLeft, $"{employee.Name} has not left, so there is no departure to undo.");
        return Show(new AbsenceForm(), employee);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AbsenceForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();
        if (!ModelState.IsValid)
            return Show(form, employee);

        var reopened = await absences.ReinstateAsync(employee, form.Reason, User.DisplayName, cancellation);
        TempData.Succeeded(Welcome(employee, reopened));
        return Redirect($"/hr/employees/{id}");
    }

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private static string Welcome(Employee employee, int reopened) => reopened switch
    {
        0 => $"{employee.Name} works here again. No assignment was ended by the departure.",
        1 => $"{employee.Name} works here again, and the assignment that the departure ended is open again.",
        _ => $"{employee.Name} works here again, and {reopened} assignments that the departure ended are open again.",
    };

    private ViewResult Show(AbsenceForm form, Employee employee)
    {
        form.Employee = employee;
        return View("Reinstatement", form);
    }
}
