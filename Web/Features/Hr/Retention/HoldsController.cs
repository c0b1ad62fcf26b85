using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Domain.Retention;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>Legal holds: while one lasts, nothing it covers is destroyed.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/retention/holds")]
public sealed class HoldsController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation)
    {
        var pagination = Pagination.Of(page, HoldListPage.Size, await db.LegalHolds.CountAsync(cancellation));
        var lines = await HoldLine.Of(db, db.LegalHolds).Skip(pagination.Skip).Take(HoldListPage.Size).ToListAsync(cancellation);
        return View("HoldList", new HoldListPage(lines, pagination, agency.Value.Zone));
    }

    /// <param name="assignment">The record, or one of the person's, that is to be held.</param>
    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public Task<IActionResult> New(Guid assignment, CancellationToken cancellation) =>
        ShowAsync(new HoldForm { Assignment = assignment, Scope = HoldScope.Record }, cancellation);

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(HoldForm form, CancellationToken cancellation)
    {
        if (await LineAsync(form, cancellation) is not { } line)
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(form, cancellation);

        var hold = new LegalHold(line.EmployeeId, form.Scope == HoldScope.Record ? line.Id : null, form.Reason, User.DisplayName, clock);
        db.LegalHolds.Add(hold);
        db.Ledger.Add(AgencyFacts.HoldPlaced(hold));
        await db.SaveChangesAsync(cancellation);
        TempData.Succeeded("The hold is placed. Nothing it covers can be destroyed until it is released.");
        return Redirect($"/hr/assignments/{line.Id}");
    }

    private Task<AssignmentLine?> LineAsync(HoldForm form, CancellationToken cancellation) =>
        AssignmentLine.Of(db, db.Assignments.Where(candidate => candidate.Id == form.Assignment), db.Employees).SingleOrDefaultAsync(cancellation);

    private async Task<IActionResult> ShowAsync(HoldForm form, CancellationToken cancellation)
    {
        if (await LineAsync(form, cancellation) is not { } line)
            return NotFound();

        form.Line = line;
        return View("Hold", form);
    }
}
