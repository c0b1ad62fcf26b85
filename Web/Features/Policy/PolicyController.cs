using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Policy;

/// <summary>The bulletin as issued, open to everybody. An employee who opens it signed in has received it.</summary>
[AllowAnonymous, Route("policy/{number}")]
public sealed class PolicyController(EditionLibrary editions, Reading reading) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string number, CancellationToken cancellation)
    {
        if (await editions.NewestAsync(number, cancellation) is not var (_, edition))
            return NotFound();

        if (User.EmployeeId is { } employee)
            await reading.OpenAsync(employee, number, cancellation);
        return View("Policy", edition);
    }
}
