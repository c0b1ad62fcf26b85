using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>HR looks at somebody's pages as they see them, to help them. Not for auditors: all the facts are on their own pages.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{id:guid}/view")]
public sealed class LooksController(TrainingDb db, LookingAs looking, Looks looks) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } employee ? Show(new LookForm(), employee) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, LookForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } employee)
            return NotFound();
        if (!ModelState.IsValid)
            return Show(form, employee);

        try
        {
            await looking.BeginAsync(employee, form.Reason, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return Show(form, employee);
        }

        looks.Begin(employee.Id, employee.Name);
        return LocalRedirect("/");
    }

    private Task<Employee?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Employees.AsNoTracking().SingleOrDefaultAsync(employee => employee.Id == id, cancellation);

    private ViewResult Show(LookForm form, Employee employee)
    {
        form.Employee = employee;
        return View("Look", form);
    }
}

/// <summary>Whoever looked as somebody is themself again.</summary>
[Authorize(Policy = Policies.Hr), OpenToLookers, Route("hr/employees/{id:guid}/view/ending")]
public sealed class LookEndingsController(Looks looks) : Controller
{
    [HttpPost]
    public IActionResult Create(Guid id)
    {
        looks.End();
        return LocalRedirect($"/hr/employees/{id}");
    }
}
