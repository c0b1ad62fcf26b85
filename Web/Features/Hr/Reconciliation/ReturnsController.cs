using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>The reconciliation: what was signed, what we delivered, what HR says it has, and where they differ.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/returns")]
public sealed class ReturnsController(TrainingDb db, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(ReturnSearch search, CancellationToken cancellation) =>
        View("ReturnList", await ReturnListPage.LoadAsync(db, search, agency.Value.Zone, cancellation));
}
