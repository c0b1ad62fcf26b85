using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>A signed certification, for the employee who signed it and for HR.</summary>
[Authorize, Route("certifications")]
public sealed class CertificationsController(
    ReadableCertifications certifications, EditionLibrary editions, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet, SeenByLookers, Authorize(Policy = Policies.Employee)]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Index", new SignedPage(await certifications.OfAsync(User.EmployeeId!.Value, cancellation), agency.Value.Zone));

    [HttpGet("{recordNumber}"), SeenByLookers]
    public async Task<IActionResult> Show(string recordNumber, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number))
            return NotFound();
        if (await certifications.FindAsync(User, number, cancellation) is not { } facts)
            return NotFound();
        if (recordNumber != number.Value)
            return Redirect($"/certifications/{number}");

        var edition = await editions.FindAsync(facts.Assignment.EditionId, cancellation);
        var zone = agency.Value.Zone;
        return View("Show", new CertificationPage(facts, edition, zone, clock.Today(zone), facts.Assignment.EmployeeId == User.EmployeeId));
    }
}

/// <summary>The employee's own certifications.</summary>
public sealed record SignedPage(IReadOnlyList<SignedLine> Lines, TimeZoneInfo Zone);
