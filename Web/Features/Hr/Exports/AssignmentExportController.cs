using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Exports;

/// <summary>The register, as far as the query string narrows it, as one download.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/assignments/export")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AssignmentExportController(TrainingDb db, AssignmentExport export, TimeProvider clock) : Controller
{
    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    /// <param name="bom">Whether a CSV begins with the mark by which Excel knows UTF-8.</param>
    [HttpGet, Export, EnableRateLimiting(RateLimits.Exports)]
    public async Task<IActionResult> Show(RegisterQuery query, string? format, bool bom = true, CancellationToken cancellation = default)
    {
        var reader = new PopulationReader(query, await RegisterChoices.LoadAsync(db, query, cancellation));
        // A list may show more than was asked for and say so; a file would be taken for what was asked for.
        if (reader.Notes.Count > 0)
            return Refused(reader.Population, string.Join(" ", reader.Notes));
        if (ExportFormats.Find(format) is not { } found)
            return Refused(reader.Population, $"There is no format “{format}”. Choose CSV or Excel.");

        var file = TemporaryFile.Create();
        try
        {
            var record = await export.WriteAsync(new(reader.Population, found, bom, User.DisplayName), file, cancellation);
            db.Exports.Add(record);
            db.Ledger.Add(AgencyFacts.RegisterExported(record.Rows, record.Sha256, record.Definition, record.By, clock));
            await db.SaveChangesAsync(cancellation);
            file.Position = 0;
            return File(file, found.MediaType, record.FileName);
        }
        catch (RuleBrokenException refusal)
        {
            await file.DisposeAsync();
            return Refused(reader.Population, refusal.Message);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private RedirectResult Refused(Population shown, string why)
    {
        TempData.Informs($"Nothing was exported. {why}");
        return Redirect(shown.Address);
    }
}
