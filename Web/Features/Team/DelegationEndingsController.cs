using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Team;

/// <summary>A supervisor is back early.</summary>
[Route("team/delegates/{id:guid}/ending")]
public sealed class DelegationEndingsController(Delegations delegations) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        try
        {
            if (User.EmployeeId is not { } me || !await delegations.EndAsync(me, id, User.DisplayName, cancellation))
                return NotFound();
            TempData.Succeeded("Ended. Your team’s letters come to you again.");
        }
        catch (RuleBrokenException refusal)
        {
            TempData.Informs(refusal.Message);
        }

        return LocalRedirect("/team/delegates");
    }
}
