using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>HR leaves the roster as it is, for a reason.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/proposals/{id:guid}/dismissal")]
public sealed class DismissalsController(TrainingDb db, RosterProposals proposals) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, CancellationToken cancellation) => ShowAsync(id, new DismissalForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, DismissalForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !await db.RosterProposals.AnyAsync(proposal => proposal.Id == id, cancellation))
            return await ShowAsync(id, form, cancellation);

        try
        {
            await proposals.DismissAsync(id, form.Reason, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }

        TempData.Succeeded("Dismissed. Your reason is kept.");
        return LocalRedirect(ProposalFilter.Open.Address);
    }

    private async Task<IActionResult> ShowAsync(Guid id, DismissalForm form, CancellationToken cancellation)
    {
        if (await RosterProposalLine.Of(db).AsNoTracking().SingleOrDefaultAsync(line => line.Proposal.Id == id, cancellation) is not { } found)
            return NotFound();

        form.Line = found;
        return View("Dismissal", form);
    }
}
