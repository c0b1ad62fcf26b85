using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;

namespace PolicyTraining.Web.Features.Hr.Reports;

/// <summary>The register in charts, and the way to every other report.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/reports")]
public sealed class ReportsController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(RegisterQuery query, CancellationToken cancellation) =>
        View("Reports", await ReportPage.LoadAsync(db, query, clock.GetUtcNow(), agency.Value.Zone, cancellation));
}
