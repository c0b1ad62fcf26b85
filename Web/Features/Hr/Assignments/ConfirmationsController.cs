using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

/// <summary>HR says that it has the certification.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/confirmation")]
public sealed class ConfirmationsController(TrainingDb db, Returns returns) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (!await db.Assignments.AnyAsync(assignment => assignment.Id == id, cancellation))
            return NotFound();

        Rule.Require(await returns.ConfirmAsync(id, User.DisplayName, cancellation), "There is no signed certification to confirm yet.");
        TempData.Succeeded("Confirmed: the Department has this certification.");
        return Redirect($"/hr/assignments/{id}");
    }
}
