using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Bounces;

namespace PolicyTraining.Web.Features.Hr.MailProblems;

/// <summary>The letters that somebody does not have.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail/problems")]
public sealed class MailProblemsController(TrainingDb db, BounceFolder bounces, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? state, string? page, CancellationToken cancellation) => View(
        "MailProblemList",
        await MailProblemListPage.LoadAsync(db, state, page, bounces.UnmatchedCount, agency.Value.Zone, cancellation));
}
