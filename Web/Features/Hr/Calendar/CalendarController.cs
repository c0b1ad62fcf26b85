using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Web.Features.Hr.Calendar;

/// <summary>The agency's days off: by the rule of the state, and as HR changes it.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/calendar")]
public sealed class CalendarController(TrainingDb db, WorkCalendarChanges changes, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? year, CancellationToken cancellation) =>
        View("CalendarYear", await CalendarPage.LoadAsync(db, year, clock.Today(agency.Value.Zone), agency.Value.Zone, cancellation));

    [HttpGet("new"), Authorize(Policy = Policies.Hr)]
    public IActionResult New() => View("NewDay", new CalendarForm { Kind = DayKind.DayOff });

    [HttpPost, Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Create(CalendarForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View("NewDay", form);

        var on = form.On!.Value;
        try
        {
            await changes.AddAsync(on, form.Kind == DayKind.Workday, form.Name, User.DisplayName, cancellation);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(form.On), refusal.Message);
            return View("NewDay", form);
        }

        TempData.Succeeded($"{on.InWords} is now a {(form.Kind == DayKind.Workday ? "workday" : "day off")}. Reminders follow it.");
        return Redirect($"/hr/calendar?year={on.Year}");
    }

    [HttpPost("{on}/removal"), Authorize(Policy = Policies.Hr)]
    public async Task<IActionResult> Destroy([FromRoute] DateOnly on, CancellationToken cancellation)
    {
        if (!await changes.TakeBackAsync(on, User.DisplayName, cancellation))
            return NotFound();

        TempData.Succeeded($"What was said of {on.InWords} is taken back. Reminders follow the rule again.");
        return Redirect($"/hr/calendar?year={on.Year}");
    }
}
