using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Delegates;

/// <summary>HR ends what a delegate does.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/employees/{employeeId:guid}/delegates/{id:guid}/ending")]
public sealed class DelegationEndingsController(Delegations delegations) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid employeeId, Guid id, CancellationToken cancellation)
    {
        try
        {
            if (!await delegations.EndAsync(employeeId, id, User.DisplayName, cancellation))
                return NotFound();
            TempData.Succeeded("Ended. The team’s letters go to the supervisor again.");
        }
        catch (RuleBrokenException refusal)
        {
            TempData.Informs(refusal.Message);
        }

        return LocalRedirect(DelegatesController.AddressOf(employeeId));
    }
}
