using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Team;

/// <summary>Whether a supervisor gets the weekly digest of the team. Who supervises nobody has none to switch.</summary>
[Route("team/digest")]
public sealed class DigestController(Supervision supervision, DigestChoices choices, IOptions<AgencyOptions> agency) : Controller
{
    private const string Address = "/team/digest";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) =>
        await SupervisorIdAsync(cancellation) is { } supervisor
            ? View("TeamDigest", new DigestSwitch(
                await choices.NewestAsync(LetterKind.SupervisorDigest, supervisor, cancellation), Address, agency.Value.Zone))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(bool isWanted, CancellationToken cancellation)
    {
        if (await SupervisorIdAsync(cancellation) is not { } supervisor)
            return NotFound();

        await choices.ChooseAsync(LetterKind.SupervisorDigest, supervisor, isWanted, User.DisplayName, cancellation);
        TempData.Succeeded(isWanted ? "The weekly digest is on." : "The weekly digest is off. What your team asks you still arrives.");
        return LocalRedirect(Address);
    }

    private async Task<Guid?> SupervisorIdAsync(CancellationToken cancellation) =>
        User.EmployeeId is { } id && await supervision.Reports(id, of: id).AnyAsync(cancellation) ? id : null;
}
