using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Exports;

/// <summary>Which lists were exported.</summary>
public sealed record ExportListPage(IReadOnlyList<ExportRecord> Exports, Pagination Pagination, TimeZoneInfo Zone);

/// <summary>What left the program as a file: who took it, when, and what exactly.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/exports")]
public sealed class ExportsController(TrainingDb db, IOptions<AgencyOptions> agency) : Controller
{
    private const int Size = 50;

    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation)
    {
        var pagination = Pagination.Of(page, Size, await db.Exports.CountAsync(cancellation));
        var exports = await db.Exports.AsNoTracking().OrderByDescending(export => export.At).ThenByDescending(export => export.Id)
            .Skip(pagination.Skip).Take(Size).ToListAsync(cancellation);
        return View("ExportList", new ExportListPage(exports, pagination, agency.Value.Zone));
    }
}
