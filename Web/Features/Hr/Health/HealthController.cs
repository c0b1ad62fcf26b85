using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Health;

/// <summary>How the server fares that answers: what <c>/health/ready</c> looks at, in words.</summary>
[Authorize(Policy = Policies.ReadRegister), Route("hr/health")]
public sealed class HealthController(HealthCheckService health) : Controller
{
    public const string Address = "/hr/health";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Health", HealthPage.Of(await health.CheckHealthAsync(cancellation)));
}
