using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>Scans of signed paper forms: HR uploads them, each finds its assignment by the number on it, and HR files it.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/scans")]
public sealed class ScansController(TrainingDb db, PaperScans scans, IOptions<AgencyOptions> agency) : Controller
{
    /// <summary>Some twenty scans of one page.</summary>
    private const int LargestUpload = 60 * 1024 * 1024;

    [HttpGet]
    public Task<IActionResult> Index(string? state, string? page, CancellationToken cancellation) => ListAsync(state, page, cancellation);

    /// <summary>Keeps every file that can be one, and says what is wrong with each of the others.</summary>
    [HttpPost, RequestSizeLimit(LargestUpload), EnableRateLimiting(RateLimits.Uploads), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(List<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
            ModelState.AddModelError(ScanListPage.Files, "Choose at least one file.");

        var kept = 0;
        foreach (var file in files)
            kept += await KeepAsync(file, cancellation) ? 1 : 0;
        if (!ModelState.IsValid)
            return await ListAsync(null, null, cancellation);

        TempData.Succeeded(kept == 1 ? "The scan is kept. What was found on it is below." : $"{kept} scans are kept. What was found on each is below.");
        return Redirect(ScanFilter.Waiting.Address);
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(Guid id, CancellationToken cancellation) => ShowAsync(id, new ScanForm(), cancellation);

    /// <summary>HR types the number that stands on the paper.</summary>
    [HttpPost("{id:guid}"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Update(Guid id, ScanForm form, CancellationToken cancellation)
    {
        if (await db.PaperScans.SingleOrDefaultAsync(scan => scan.Id == id, cancellation) is not { } scan)
            return NotFound();

        try
        {
            await scans.MatchAsync(scan, form.RecordNumber, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.RecordNumber), refusal.Message);
            return await ShowAsync(id, form, cancellation);
        }

        TempData.Succeeded("The scan is matched. Complete the dates to record the return.");
        return Redirect($"/hr/scans/{id}");
    }

    private async Task<bool> KeepAsync(IFormFile file, CancellationToken cancellation)
    {
        try
        {
            await scans.KeepAsync(file.FileName, await file.ReadAsync(cancellation), User.DisplayName, cancellation);
            return true;
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(ScanListPage.Files, $"{file.FileName} was not kept. {refusal.Message}");
            return false;
        }
    }

    private async Task<IActionResult> ListAsync(string? state, string? page, CancellationToken cancellation) =>
        View("ScanList", await ScanListPage.LoadAsync(db, state, page, agency.Value.Zone, cancellation));

    private async Task<IActionResult> ShowAsync(Guid id, ScanForm form, CancellationToken cancellation)
    {
        if (await ScanLine.Of(db).SingleOrDefaultAsync(line => line.Id == id, cancellation) is not { } line)
            return NotFound();

        (form.Line, form.Zone) = (line, agency.Value.Zone);
        return View("Scan", form);
    }
}
