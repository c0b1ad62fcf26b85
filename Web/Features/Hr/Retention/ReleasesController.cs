using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>A legal hold ends, for a reason.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/retention/holds/{id:guid}/release")]
public sealed class ReleasesController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } line ? Page(new ReleaseForm(), line) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, ReleaseForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } line)
            return NotFound();
        if (!ModelState.IsValid)
            return Page(form, line);

        try
        {
            line.Hold.Lift(form.Reason, User.DisplayName, clock);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return Page(form, line);
        }

        db.Ledger.Add(AgencyFacts.HoldReleased(line.Hold));
        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("The hold is released. What it covered follows its retention again.");
        return Redirect("/hr/retention/holds");
    }

    private Task<HoldLine?> FindAsync(Guid id, CancellationToken cancellation) =>
        HoldLine.Of(db, db.LegalHolds.Where(hold => hold.Id == id)).SingleOrDefaultAsync(cancellation);

    private ViewResult Page(ReleaseForm form, HoldLine line)
    {
        (form.Line, form.Zone) = (line, agency.Value.Zone);
        return View("Release", form);
    }
}
