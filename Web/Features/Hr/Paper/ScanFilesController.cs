using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Paper;

/// <summary>The file of a scan: a stranger's bytes, so it is only ever downloaded, never shown in place.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/scans/{id:guid}/file")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ScanFilesController(TrainingDb db, Disclosures disclosures) : Controller
{
    /// <exception cref="InvalidOperationException">The stored bytes are not the ones that were uploaded; they are not given out.</exception>
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var scan = await db.PaperScans.AsNoTracking().Include(candidate => candidate.Content)
            .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        if (scan?.Content is not { } content)
            return NotFound();
        if (Fingerprint.Of(content.Bytes) != scan.Sha256)
            throw new InvalidOperationException($"The stored scan {id} was changed; it is not given out.");

        await disclosures.ScanTakenAsync(scan, User.DisplayName, cancellation);
        return File(content.Bytes, MediaTypeOf(scan.Kind), scan.FileName);
    }

    private static string MediaTypeOf(ScanKind kind) => kind switch
    {
        ScanKind.Pdf => MediaTypeNames.Application.Pdf,
        ScanKind.Png => MediaTypeNames.Image.Png,
        ScanKind.Jpeg => MediaTypeNames.Image.Jpeg,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of scan."),
    };
}
