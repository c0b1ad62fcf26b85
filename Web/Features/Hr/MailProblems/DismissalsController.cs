using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>HR lets a mail problem be, for a reason.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/problems/{id:guid}/dismissal")]
public sealed class DismissalsController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> New(Guid id, CancellationToken cancellation) => ShowAsync(id, new DismissalForm(), cancellation);

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, DismissalForm form, CancellationToken cancellation)
    {
        if (await db.MailProblems.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation) is not { } problem)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, form, cancellation);

        try
        {
            problem.Dismiss(form.Reason, User.DisplayName, clock);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("Dismissed. Your reason is kept.");
        return LocalRedirect(MailProblemFilter.Open.Address);
    }

    private async Task<IActionResult> ShowAsync(Guid id, DismissalForm form, CancellationToken cancellation)
    {
        var problem = db.MailProblems.Where(candidate => candidate.Id == id);
        if (await MailProblemLine.Of(db, problem).SingleOrDefaultAsync(cancellation) is not { } line)
            return NotFound();

        (form.Line, form.Zone) = (line, agency.Value.Zone);
        return View("Dismissal", form);
    }
}
