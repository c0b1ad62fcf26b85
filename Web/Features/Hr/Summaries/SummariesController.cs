using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Reminders;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Features.Shared;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;
using PolicyTraining.Web.Reminders;

namespace PolicyTraining.Web.Features.Hr.Summaries;

/// <summary>Lists of the register that people in HR get by e-mail.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/summaries")]
public sealed class SummariesController(TrainingDb db, WorkCalendars calendars, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    private DateOnly Today => clock.Today(agency.Value.Zone);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("SummaryList", await SummaryListPage.LoadAsync(db, await calendars.NowAsync(cancellation), Today, cancellation));

    /// <summary>For the list that the register's query string means.</summary>
    [Authorize(Policy = Policies.Hr), HttpGet("new")]
    public async Task<IActionResult> New(RegisterQuery query, CancellationToken cancellation)
    {
        var reader = new PopulationReader(query, await RegisterChoices.LoadAsync(db, query, cancellation));
        var form = new SummaryForm
        {
            Query = reader.Population.QueryString,
            Frequency = SummaryFrequency.Weekly,
            Weekdays = [DayOfWeek.Monday],
            Attachment = SummaryForm.NoAttachment,
        };
        return await ShowAsync(form, cancellation);
    }

    [Authorize(Policy = Policies.Hr), HttpPost]
    public async Task<IActionResult> Create(SummaryForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(form, cancellation);

        var population = await PopulationOfAsync(form, cancellation);
        var summary = new Summary(User.AccountId, population.QueryString, form.ToSchedule(), ExportFormats.Find(form.Attachment), Today);
        db.Summaries.Add(summary);
        await db.SaveChangesAsync(cancellation);
        var next = summary.Schedule.NextAfter(Today, await calendars.NowAsync(cancellation));
        TempData.Succeeded($"The list comes by e-mail, for the first time on {next.InWords} if there is anybody on it.");
        return Redirect("/hr/summaries");
    }

    private async Task<IActionResult> ShowAsync(SummaryForm form, CancellationToken cancellation)
    {
        var population = await PopulationOfAsync(form, cancellation);
        form.Query = population.QueryString;
        form.Address = population.Address;
        form.Definition = population.Definition(await population.CountAsync(db, Today, cancellation), clock.GetUtcNow(), agency.Value.Zone);
        return View("Summary", form);
    }

    private async Task<Population> PopulationOfAsync(SummaryForm form, CancellationToken cancellation)
    {
        var query = RegisterQuery.Of(form.Query);
        return new PopulationReader(query, await RegisterChoices.LoadAsync(db, query, cancellation)).Population;
    }
}
