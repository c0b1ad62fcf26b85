using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Features.Hr.Person.Timelines;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Person;

/// <summary>Who somebody is, what is asked of them, what happened and what is still to be sent.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/employees/{id:guid}")]
public sealed class PersonController(PersonPages pages, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, string? kind, string? order, string? page, CancellationToken cancellation)
    {
        var zone = agency.Value.Zone;
        return await pages.FindAsync(id, new TimelineFilter(kind, order), page, clock.Today(zone), zone, cancellation) is { } person
            ? View("Person", person)
            : NotFound();
    }
}
