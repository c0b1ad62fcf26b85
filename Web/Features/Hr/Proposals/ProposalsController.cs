using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>What supervisors say of the roster from their e-mail. Nothing has changed until HR accepts it.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/proposals")]
public sealed class ProposalsController(TrainingDb db, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? state, string? page, CancellationToken cancellation) =>
        View("ProposalList", await ProposalListPage.LoadAsync(db, state, page, agency.Value.Zone, cancellation));
}
