using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Retention;

/// <summary>What is kept for how long, and what may be destroyed.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/retention")]
public sealed class RetentionController(
    TrainingDb db, IOptions<RetentionOptions> retention, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? list, string? page, CancellationToken cancellation) => View(
        "RetentionList",
        await RetentionPage.LoadAsync(db, list, page, retention.Value.Rule, clock.Today(agency.Value.Zone), cancellation));
}
