using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>Everything that proves what happened with a person's assignments. Posted, since that it was taken is recorded.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/employees/{id:guid}/audit-pack")]
public sealed class AuditPacksController(AuditPack pack, IOptions<AgencyOptions> agency) : Controller
{
    [HttpPost, Export, EnableRateLimiting(RateLimits.Exports)]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation) =>
        await pack.OrderAsync(id, assignmentId: null, User.DisplayName, cancellation) is { } order
            ? new AuditPackResult(pack, order, agency.Value.Zone)
            : NotFound();
}
