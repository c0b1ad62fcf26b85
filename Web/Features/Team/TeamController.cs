using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Where a supervisor's own people stand. Open to everyone who is signed in; who supervises nobody sees nobody.</summary>
[Route("team")]
public sealed class TeamController(TrainingDb db, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Team", await TeamPage.LoadAsync(db, User.EmployeeId, clock.Today(agency.Value.Zone), cancellation));
}
