using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Home;

/// <summary>What needs the person who has signed in.</summary>
[Authorize, Route("")]
public sealed class HomeController(HomeCards cards) : Controller
{
    [HttpGet, SeenByLookers]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View("Index", await cards.OfAsync(User, cancellation));
}
