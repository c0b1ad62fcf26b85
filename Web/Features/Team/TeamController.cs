using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Team;

/// <summary>
/// Where a supervisor's people stand, and those of whoever they act for. Open to everyone who is signed in; who supervises
/// nobody sees nobody.
/// </summary>
[Route("team")]
public sealed class TeamController(TeamPages pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(TeamQuery query, CancellationToken cancellation) =>
        await pages.LoadAsync(User.EmployeeId, query, cancellation) is { } page ? View("Team", page) : View("NoTeam");
}
