using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Person.AuditPacks;

/// <summary>The same of one assignment alone.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/assignments/{id:guid}/audit-pack")]
public sealed class AssignmentAuditPacksController(TrainingDb db, AuditPack pack, IOptions<AgencyOptions> agency) : Controller
{
    [HttpPost, Export, EnableRateLimiting(RateLimits.Exports)]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        var employee = await db.Assignments.Where(assignment => assignment.Id == id).Select(assignment => assignment.EmployeeId).SingleOrDefaultAsync(cancellation);
        return await pack.OrderAsync(employee, id, User.DisplayName, cancellation) is { } order
            ? new AuditPackResult(pack, order, agency.Value.Zone)
            : NotFound();
    }
}
