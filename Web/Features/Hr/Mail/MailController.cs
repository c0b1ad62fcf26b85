using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Mail;

/// <summary>Every letter the product wrote or owes, and each as it was sent.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/mail")]
public sealed class MailController(TrainingDb db, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(MailSearch search, CancellationToken cancellation) =>
        View("LetterList", await LetterListPage.LoadAsync(db, search, agency.Value.Zone, cancellation));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await LetterPage.LoadAsync(db, id, agency.Value.Zone, cancellation) is { } page ? View("Letter", page) : NotFound();
}
