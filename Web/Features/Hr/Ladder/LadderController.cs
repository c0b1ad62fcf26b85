using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Ladder;

/// <summary>HR tries the ladder's settings before they become active. Nothing is sent from here.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/ladder")]
public sealed class LadderController(
    LadderSimulation simulation, WorkCalendars calendars, EditionLibrary editions, IOptions<LadderOptions> options, IOptions<AgencyOptions> agency,
    TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation)
    {
        var form = LadderForm.Of(options.Value, clock.Today(agency.Value.Zone));
        var holds = await TryUpdateModelAsync(form);
        return View("Ladder", new LadderPage(form, holds ? await TryAsync(form, page, cancellation) : null));
    }

    private async Task<LadderOutcome> TryAsync(LadderForm form, string? page, CancellationToken cancellation)
    {
        var ladder = form.ToLadder();
        var (_, edition) = (await editions.NewestAsync(TaughtBulletin.Number, cancellation))!.Value;
        var deadline = form.ToDeadline(edition.DaysToReturn);
        var newHire = ladder.Plan(new(deadline, IsHalfDone: false), await calendars.NowAsync(cancellation));
        return LadderOutcome.Of(await simulation.TryAsync(ladder, cancellation), page, deadline.DueOn, newHire);
    }
}
