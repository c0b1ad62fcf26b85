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
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Files;

namespace PolicyTraining.Web.Features.Hr.Import;

/// <summary>Rosters that HR brings as a file or pasted, and what became of each.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/import")]
public sealed class ImportsController(TrainingDb db, RosterImports imports, ImportProgress progress, IOptions<AgencyOptions> agency) : Controller
{
    private const int Shown = 20;

    [HttpGet]
    public Task<IActionResult> Index(bool tooLarge, CancellationToken cancellation)
    {
        if (tooLarge)
            ModelState.AddModelError(nameof(ImportForm.Roster), ImportLimits.TooLarge);
        return ShowAsync(new ImportForm(), cancellation);
    }

    [HttpPost, Authorize(Policy = Policies.Hr), EnableRateLimiting(RateLimits.Uploads), UploadLimit(ImportLimits.LargestBytes, "/hr/import?tooLarge=true")]
    public async Task<IActionResult> Create(ImportForm form, CancellationToken cancellation)
    {
        try
        {
            var import = await imports.KeepAsync(form.Roster?.FileName ?? "Pasted table", await ReadAsync(form, cancellation), User.DisplayName, cancellation);
            return Redirect(import.NextStep);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(form.Roster is null ? nameof(form.Pasted) : nameof(form.Roster), refusal.Message);
            return await ShowAsync(form, cancellation);
        }
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        if (await db.RosterImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellation) is not { } import)
            return NotFound();

        return import.CanBeEdited && User.EditsRegister
            ? Redirect(import.NextStep)
            : View("Import", new ImportPage(import, progress.Of(id), agency.Value.Zone));
    }

    private static async Task<Sheet> ReadAsync(ImportForm form, CancellationToken cancellation)
    {
        if (form.Roster is null)
            return SheetReader.ReadPasted(form.Pasted ?? "");

        Rule.Require(form.Roster.Length <= ImportLimits.LargestBytes, ImportLimits.TooLarge);
        using var bytes = new MemoryStream((int)form.Roster.Length);
        await form.Roster.CopyToAsync(bytes, cancellation);
        return SheetReader.Read(bytes.ToArray());
    }

    private async Task<IActionResult> ShowAsync(ImportForm form, CancellationToken cancellation)
    {
        form.Earlier = await db.RosterImports.AsNoTracking().OrderByDescending(import => import.UploadedAt).Take(Shown).ToListAsync(cancellation);
        form.Zone = agency.Value.Zone;
        return View("Imports", form);
    }
}
