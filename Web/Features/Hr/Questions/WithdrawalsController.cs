using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>Takes a published answer off the pages.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/questions/published/{id:guid}/withdrawal")]
public sealed class WithdrawalsController(Publications publications) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (!await publications.WithdrawAsync(id, User.DisplayName, cancellation))
            return NotFound();

        TempData.Succeeded("Withdrawn. Nobody sees it any more; the record stays here.");
        return LocalRedirect(PublishedListPage.Address);
    }
}
