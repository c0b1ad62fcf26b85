using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Summaries;

/// <summary>HR stops a list that comes by e-mail, be it a colleague's.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/summaries/{id:guid}/ending")]
public sealed class SummaryEndingsController(TrainingDb db, TimeProvider clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await db.Summaries.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } summary)
            return NotFound();

        summary.Stop(User.DisplayName, clock);
        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("The list does not come by e-mail any more.");
        return Redirect("/hr/summaries");
    }
}
