using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Bulletins;

/// <summary>What the bulletin's newest edition teaches and tests, clause by clause.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/bulletins")]
public sealed class BulletinsController(EditionLibrary editions) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        await editions.NewestAsync(TaughtBulletin.Number, cancellation) is (_, var edition)
            ? View("Bulletin", BulletinPage.Of(edition))
            : NotFound();
}
