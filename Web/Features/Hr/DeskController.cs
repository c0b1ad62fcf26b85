using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Documents.Sealing;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr;

[Authorize(Policy = Policies.ReadRegister), Route("hr")]
public sealed class DeskController(
    TrainingDb db, ContentState content, SealCertificate certificate, WorkCalendars calendars, SendingHours hours,
    IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        var seal = await SealNotices.LoadAsync(db, SealExpiry.Of(certificate, clock), cancellation);
        var rounds = await RoundsLine.LoadAsync(db, hours.Next(await calendars.NowAsync(cancellation)), clock.GetUtcNow(), zone, cancellation);
        return View("Desk", await DeskPage.LoadAsync(db, clock.GetUtcNow(), zone, content.Refused, seal, rounds, cancellation));
    }
}
