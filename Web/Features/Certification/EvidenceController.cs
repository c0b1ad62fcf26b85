using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Certifications;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Certification;

/// <summary>Everything that is held about a signature, for the employee who gave it and for HR.</summary>
[Authorize, Route("certifications/{recordNumber}/evidence")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EvidenceController(ReadableCertifications certifications, IOptions<AgencyOptions> agency) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string recordNumber, CancellationToken cancellation)
    {
        if (!RecordNumber.TryParse(recordNumber, out var number)
            || await certifications.FindEvidenceAsync(User, number, cancellation) is not { } held)
        {
            return NotFound();
        }

        var facts = (await certifications.FindAsync(User, number, cancellation))!;
        return View("Evidence", EvidencePage.Of(held, facts, agency.Value.Zone));
    }
}
