using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Assignments;

[Authorize(Policy = Policies.ReadRegister), Route("hr/assignments")]
public sealed class AssignmentsController(
    TrainingDb db, AssignmentLadder ladder, AssignmentListPages lists, IOptions<AgencyOptions> agency, IOptions<RetentionOptions> retention, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(RegisterQuery query, ListPlace place, CancellationToken cancellation) =>
        View("AssignmentList", await lists.LoadAsync(query, place, User.AccountId, cancellation));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        var page = await AssignmentPage.LoadAsync(db, id, retention.Value.Rule, clock.Today(zone), zone, cancellation);
        return page is null ? NotFound() : View("Assignment", page with { Ladder = await ladder.AccountAsync(page.Assignment, cancellation) });
    }
}
