using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Documents.Scans;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>HR enters that a certification came back signed on paper.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/assignments/{id:guid}/paper-return")]
public sealed class PaperReturnsController(
    TrainingDb db, PaperReturns returns, PaperScans scans, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private readonly TimeZoneInfo _zone = agency.Value.Zone;

    /// <param name="scan">The scan it is about, when HR comes from one.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid id, Guid? scan, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();
        if (assignment.IsOutstanding)
            return await ShowAsync(id, new PaperReturnForm { ScanId = scan }, cancellation);

        TempData.Informs("This assignment is already signed, returned on paper or closed, so no paper return can be recorded.");
        return Redirect($"/hr/assignments/{id}");
    }

    [HttpPost, RequestSizeLimit(2 * ScanFile.LargestBytes), EnableRateLimiting(RateLimits.Uploads)]
    public async Task<IActionResult> Create(Guid id, PaperReturnForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } assignment)
            return NotFound();

        await KeepScanAsync(id, form, cancellation);
        await CheckAsync(id, form, assignment, cancellation);
        if (!ModelState.IsValid || !await RecordAsync(assignment, form, cancellation))
            return await ShowAsync(id, form, cancellation);

        TempData.Succeeded($"Recorded: returned on paper, dated {assignment.PaperReturnedOn!.Value.InWords}. No more reminders go out.");
        return Redirect($"/hr/assignments/{id}");
    }

    private Task<Assignment?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Assignments.SingleOrDefaultAsync(assignment => assignment.Id == id, cancellation);

    /// <summary>A browser does not send a file twice, so it is kept before anything else is looked at, and then stands among the choices.</summary>
    private async Task KeepScanAsync(Guid id, PaperReturnForm form, CancellationToken cancellation)
    {
        if (form.File is not { } file)
            return;

        try
        {
            var scan = await scans.KeepAsync(file.FileName, await file.ReadAsync(cancellation), User.DisplayName, cancellation);
            Rule.Require(scan.PaperReturnId is null, "This very file is filed with a paper return already.");
            Rule.Require(
                scan.AssignmentId is null || scan.AssignmentId == id,
                $"{scan.Finding} That is somebody else’s form. The file is kept among the scans; choose another one here.");
            ModelState.Remove(nameof(form.ScanId));
            form.ScanId = scan.Id;
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.File), refusal.Message);
        }
    }

    private async Task CheckAsync(Guid id, PaperReturnForm form, Assignment assignment, CancellationToken cancellation)
    {
        if (form.ReceivedOn is not null)
        {
            var earliest = assignment.EarliestReturn(_zone);
            Refuse(nameof(form.ReceivedOn), form.ToDates().ReceivedFault(earliest, clock.Today(_zone)));
            Refuse(nameof(form.PostmarkedOn), form.ToDates().PostmarkFault(earliest));
        }

        if (form.ScanId is { } chosen && !await ScanLine.Of(db).WaitingFor(id).AnyAsync(scan => scan.Id == chosen, cancellation))
        {
            Refuse(nameof(form.ScanId), "This scan is filed by now, or is somebody else’s. Choose another one.");
        }
    }

    private async Task<bool> RecordAsync(Assignment assignment, PaperReturnForm form, CancellationToken cancellation)
    {
        try
        {
            await returns.RecordAsync(assignment, form.ToDates(), form.Reason, User.DisplayName, form.ScanId, cancellation);
            return true;
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return false;
        }
    }

    private void Refuse(string field, string? why)
    {
        if (why is not null)
            ModelState.AddModelError(field, why);
    }

    private async Task<IActionResult> ShowAsync(Guid id, PaperReturnForm form, CancellationToken cancellation)
    {
        await form.LoadAsync(db, id, _zone, cancellation);
        return View("PaperReturn", form);
    }
}
