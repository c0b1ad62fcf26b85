using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Reconciliation;

/// <summary>The sealed documents of a list as one download.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/returns/archive")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ArchiveController(CertificationArchive archive, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    [HttpGet, Export, EnableRateLimiting(RateLimits.Exports)]
    public async Task Show(ReturnSearch search, CancellationToken cancellation)
    {
        Response.ContentType = MediaTypeNames.Application.Zip;
        Response.Headers.ContentDisposition = $"attachment; filename=certifications-{clock.Today(agency.Value.Zone).Iso}.zip";
        // ZipArchive still writes a few bytes synchronously, which Response.Body refuses.
        await archive.WriteAsync(ReturnFilter.Of(search), User.DisplayName, Response.BodyWriter.AsStream(leaveOpen: true), cancellation);
    }
}
