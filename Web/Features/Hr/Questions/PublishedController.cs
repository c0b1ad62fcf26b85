using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Questions;

/// <summary>What HR has published beside the clauses.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/questions/published")]
public sealed class PublishedController(TrainingDb db, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation) =>
        View("PublishedList", await PublishedListPage.LoadAsync(db, page, agency.Value.Zone, cancellation));
}
