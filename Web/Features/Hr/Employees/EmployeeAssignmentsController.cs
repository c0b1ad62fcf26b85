using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Employees;

/// <summary>Assigns the bulletin to somebody who is in the roster already.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{id:guid}/assignments")]
public sealed class EmployeeAssignmentsController(TrainingDb db, Enrolment enrolment) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.Employees.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } employee)
            return NotFound();

        var assignment = await enrolment.AssignAsync(employee, TaughtBulletin.Number, User.DisplayName, cancellation);
        TempData.Succeeded($"{TaughtBulletin.Name} was assigned to {employee.Name}. One e-mail with the assignment goes to {employee.Email}.");
        return Redirect($"/hr/assignments/{assignment.Id}");
    }
}
