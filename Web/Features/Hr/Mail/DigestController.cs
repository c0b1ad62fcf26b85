using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Digests;
using PolicyTraining.Web.Mail.Outbox;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>Whether Human Resources gets the daily digest: one choice for the mailbox, whoever in HR makes it.</summary>
[Authorize(Policy = Policies.Hr), Route("hr/mail/digest")]
public sealed class DigestController(DigestChoices choices, IOptions<AgencyOptions> agency) : Controller
{
    private const string Address = "/hr/mail/digest";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => View("HrDigest", new DigestSwitch(
        await choices.NewestAsync(LetterKind.HrDigest, employeeId: null, cancellation), Address, agency.Value.Zone));

    [HttpPost]
    public async Task<IActionResult> Update(bool isWanted, CancellationToken cancellation)
    {
        await choices.ChooseAsync(LetterKind.HrDigest, employeeId: null, isWanted, User.DisplayName, cancellation);
        TempData.Succeeded(isWanted ? "The daily digest is on." : "The daily digest is off. The desk shows the same numbers at any time.");
        return LocalRedirect(Address);
    }
}
