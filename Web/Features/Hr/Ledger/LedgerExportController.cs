using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Features.Hr.Ledger;

/// <summary>The whole ledger as one download; its last entry is that it was taken.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/ledger/export")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LedgerExportController(TrainingDb db, LedgerExport export, IOptions<AgencyOptions> agency, TimeProvider clock) : Controller
{
    /// <param name="details">With what the entries tell of people.</param>
    [HttpGet, Export, EnableRateLimiting(RateLimits.Exports)]
    public async Task Show(bool details, CancellationToken cancellation)
    {
        db.Ledger.Add(AgencyFacts.LedgerExported(details, User.DisplayName, clock));
        await db.SaveChangesAsync(cancellation);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), agency.Value.Zone);
        Response.ContentType = LedgerExportFile.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=ledger-{now:yyyy-MM-dd-HHmm}{(details ? "-with-details" : "")}.jsonl";
        await export.WriteAsync(Response.Body, details, cancellation);
    }
}
