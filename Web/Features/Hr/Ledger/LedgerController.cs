using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Ledger;

/// <summary>The ledger as a whole: how much there is, what vouches for it, and the way to take it along.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/ledger")]
public sealed class LedgerController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        return View("Ledger", await LedgerPage.LoadAsync(db, page, clock.Today(zone), zone, cancellation));
    }
}
